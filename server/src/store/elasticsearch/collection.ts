import type { IndexName } from './indices.js';

/** Documents of one type: where they live, and what they are found by. */
export interface Collection<T> {
  index: IndexName;
  /** Kind within `desk`; null where the index holds nothing else. */
  kind: string | null;
  /** Indexed fields of a document; `desk` knows `at`, `until`, `number`, `marks` and `words`. Moments are epoch ms. */
  fields: (value: T) => Record<string, unknown>;
}

/** `_id` of a document: kinds share an index, so their names come along. */
export function documentId({ kind }: Collection<never>, id: string): string {
  return kind === null ? id : `${kind}/${id}`;
}

/** Longest `_id`, in bytes; one that is longer has its whole bulk refused, and would hold up its commit for ever. */
const longestId = 512;

export const canBeId = (id: string): boolean => id !== '' && Buffer.byteLength(id) <= longestId;

/** What conflicts are told by: all documents of a collection share a scope. */
export function scopeOf({ index, kind }: Collection<never>): string {
  return kind === null ? index : `${index}:${kind}`;
}

export function keyOf(collection: Collection<never>, id: string): string {
  return `${scopeOf(collection)}/${id}`;
}

export function sourceOf<T>(
  collection: Collection<T>,
  id: string,
  value: T,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  const { kind, fields } = collection;
  const named = kind === null ? {} : { kind, key: id };
  return { ...named, ...fields(value), ...extra, body: value };
}
