import type { Client } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import { statusOf } from './engine-errors.js';
import { indexBody, indexNames, layouts } from './indices.js';
import type { IndexName } from './indices.js';

export const aliasOf = (prefix: string, name: IndexName): string => `${prefix}-${name}`;

/** First index behind an alias; a rollover counts the end up. */
export function firstIndexOf(prefix: string, name: IndexName, version = layouts[name].version): string {
  return `${aliasOf(prefix, name)}-v${version}-000001`;
}

/**
 * Makes what is missing: index templates, first indices and their write aliases. Repeatable, and several processes may
 * start at once. Rejects with `engine-down` where an index was made by a newer program.
 */
export async function prepareIndices(client: Client, prefix: string): Promise<void> {
  for (const name of indexNames) await putTemplate(client, prefix, name);
  await Promise.all(indexNames.map((name) => prepareIndex(client, prefix, name)));
}

/** A template keeps an index that somebody makes by hand strict. A key without that right does without: bodies are explicit. */
async function putTemplate(client: Client, prefix: string, name: IndexName): Promise<void> {
  try {
    await client.indices.putIndexTemplate({
      name: aliasOf(prefix, name),
      index_patterns: [`${aliasOf(prefix, name)}-v${layouts[name].version}-*`],
      priority: 500,
      version: layouts[name].version,
      template: indexBody(name),
    });
  } catch (error) {
    if (statusOf(error) !== 403) throw error;
  }
}

async function prepareIndex(client: Client, prefix: string, name: IndexName): Promise<void> {
  const alias = aliasOf(prefix, name);
  if (await client.indices.existsAlias({ name: alias })) return refuseNewer(client, alias, name);
  try {
    await client.indices.create({
      index: firstIndexOf(prefix, name),
      ...indexBody(name),
      aliases: { [alias]: { is_write_index: true } },
    });
  } catch (error) {
    // Another process that starts with us made it.
    if (statusOf(error) !== 400) throw error;
    if (!(await client.indices.existsAlias({ name: alias }))) throw error;
  }
}

async function refuseNewer(client: Client, alias: string, name: IndexName): Promise<void> {
  const found = await client.indices.getMapping({ index: alias });
  for (const [index, { mappings }] of Object.entries(found)) {
    const version = Number(mappings._meta?.['version'] ?? 0);
    if (version <= layouts[name].version) continue;
    const message = `[store:elasticsearch] expected ${index} in layout ${layouts[name].version} or older, found ${version}`;
    throw new AppError('engine-down', message);
  }
}
