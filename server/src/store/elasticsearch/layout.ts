import type { Client } from '@elastic/elasticsearch';
import { keyOf } from './collection.js';
import type { Collection } from './collection.js';
import { aliasOf } from './prepare-indices.js';
import type { Reader } from './reader.js';

/**
 * Which indices hold the mentions. A commit changes it, so that every process learns of a new index between two commits
 * of its own: nobody writes a mention anew because they look for it in too few places.
 */
export interface Layout {
  /** Oldest first; new mentions go into the last. */
  indices: string[];
}

export const layouted: Collection<Layout> = { index: 'desk', kind: 'layout', fields: () => ({}) };
export const layoutId = 'mentions';
/** Whoever commits has seen the newest write of it. */
export const layoutKey = keyOf(layouted, layoutId);

/** As the newest commit says; before the first, what the alias holds. */
export async function layoutOf(client: Client, prefix: string, reader: Reader): Promise<string[]> {
  const [layout] = await reader.getMany(layouted, [layoutId]);
  return layout?.indices ?? indicesBehind(client, prefix);
}

/** Oldest first: the version of the layout comes before the count in their names. */
export async function indicesBehind(client: Client, prefix: string): Promise<string[]> {
  return Object.keys(await client.indices.getAlias({ name: aliasOf(prefix, 'mentions') })).sort(byAge);
}

/** `…-v9-000002` is older than `…-v10-000001`. */
export const byAge = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });
