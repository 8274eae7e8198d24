import type { Client } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import { successorOf } from './behind-aliases.js';
import type { BackingIndex } from './behind-aliases.js';
import { indexBody, layouts } from './indices.js';
import { scriptBetween } from './layout-steps.js';
import type { LayoutSteps } from './layout-steps.js';

/** One index of mentions at most, which rolls over before it gets that big. */
export const longestCopyMs = 12 * 60 * 60_000;

/**
 * Copies an index, which takes no writes meanwhile, into a new one of today's layout. Resolves with its name; it stands
 * in no alias. Rejects where a document did not come along.
 */
export async function copyIndex(
  client: Client,
  prefix: string,
  old: BackingIndex,
  steps: LayoutSteps,
): Promise<string> {
  const target = successorOf(prefix, old);
  const source = scriptBetween(steps, old.name, old.version, layouts[old.name].version);
  // What an attempt that ended half-way left behind.
  await client.indices.delete({ index: target }, { ignore: [404] });
  await client.indices.create({ index: target, ...indexBody(old.name) });
  await client.indices.refresh({ index: old.index });
  const { failures = [] } = await client.reindex(
    {
      source: { index: old.index },
      // A document keeps the number of its commit, so that an earlier one that comes late never overwrites it.
      dest: { index: target, version_type: 'external' },
      ...(source === '' ? {} : { script: { source } }),
      conflicts: 'proceed',
      refresh: true,
    },
    { requestTimeout: longestCopyMs, maxRetries: 0 },
  );
  const [{ count: before }, { count: after }] = await Promise.all([
    client.count({ index: old.index }),
    client.count({ index: target }),
  ]);
  if (failures.length === 0 && before === after) return target;
  const reason = JSON.stringify(failures[0]?.cause ?? null);
  throw new AppError(
    'engine-down',
    `[store:elasticsearch] expected ${before} documents of ${old.index} in ${target}, found ${after}: ${reason}`,
  );
}
