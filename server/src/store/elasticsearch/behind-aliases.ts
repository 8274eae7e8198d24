import type { Client } from '@elastic/elasticsearch';
import { indexNames, layouts } from './indices.js';
import type { IndexName } from './indices.js';
import { byAge } from './layout.js';
import { aliasOf } from './prepare-indices.js';

export interface BackingIndex {
  name: IndexName;
  index: string;
  /** Of its layout. */
  version: number;
  isInAlias: boolean;
  /** Epoch ms. */
  createdAt: number;
}

/** Every index of ours, of each alias the oldest first; also those that were replaced or are being filled. */
export async function allIndices(client: Client, prefix: string): Promise<BackingIndex[]> {
  const found: BackingIndex[] = [];
  for (const name of indexNames) {
    const alias = aliasOf(prefix, name);
    const indices = await client.indices.get({ index: `${alias}-v*`, allow_no_indices: true });
    for (const index of Object.keys(indices).sort(byAge)) {
      const { aliases, mappings, settings } = indices[index] ?? {};
      found.push({
        ...{ name, index, isInAlias: aliases?.[alias] !== undefined },
        version: Number(mappings?._meta?.['version'] ?? 0),
        createdAt: Number(settings?.index?.creation_date ?? 0),
      });
    }
  }
  return found;
}

export const isOutdated = ({ name, version, isInAlias }: BackingIndex): boolean =>
  isInAlias && version < layouts[name].version;

/** Of a newer layout under the same count; of the same layout with the next count. */
export function successorOf(prefix: string, { name, index, version }: BackingIndex): string {
  const count = Number(index.slice(index.lastIndexOf('-') + 1));
  const next = version < layouts[name].version ? count : count + 1;
  return `${aliasOf(prefix, name)}-v${layouts[name].version}-${String(next).padStart(6, '0')}`;
}
