import type { SearchParams } from '@tanggap/shared/api-search';
import type { QueryNode } from '@tanggap/shared/query';
import type { Zone } from '@tanggap/shared/vocabulary';
import { deskZone } from '../alert/quiet-hours.js';
import type { SearchFilter, Store } from '../store/store.js';
import { knownPrograms, readQuery } from './read-query.js';
import { readRange } from './read-range.js';

interface FilterContext {
  now: string;
  /** Whose days the query means where the address names no zone. */
  zone?: Zone | undefined;
  /** Ids that `program:` may name; all where it is left out. */
  programs?: readonly string[] | undefined;
}

/**
 * What an address asks for, checked and with its defaults filled in. Rejects with `query-refused` (`details.error` is a
 * `QueryError`), `bad-request` for a range that is empty, or `range-refused`.
 */
export function readFilter(
  params: SearchParams,
  { now, zone = 'WIB', programs }: FilterContext,
): SearchFilter {
  const chips = chipNames.filter((name) => (params[name]?.length ?? 0) > 0);
  const node = readQuery(params.q ?? '', { isNarrowed: chips.length > 0, programs });
  const lists = Object.fromEntries(chips.map((name) => [name, params[name]])) as Pick<SearchParams, Chip>;
  return { ...lists, node, ...readRange(params, node, { now, zone: params.zone ?? zone }) };
}

/** As `readFilter`, in the days of the desk and with the programs that it has. */
export async function deskFilter(
  store: Pick<Store, 'settings' | 'programs'>,
  params: SearchParams,
  now: string,
): Promise<SearchFilter> {
  const [zone, programs] = await Promise.all([
    params.zone ?? deskZone(store.settings),
    knownPrograms(store, params.q),
  ]);
  return readFilter(params, { now, zone, programs });
}

const chipNames = ['program', 'level', 'source', 'language', 'region', 'exit', 'status', 'issue'] as const;
type Chip = (typeof chipNames)[number];

/** The same search narrowed by one more condition. */
export function narrowed(filter: SearchFilter, condition: QueryNode): SearchFilter {
  const { node } = filter;
  return { ...filter, node: node === null ? condition : { kind: 'and', of: [node, condition] } };
}

/** The same search among these stories only. */
export function among(filter: SearchFilter, storyIds: readonly string[]): SearchFilter {
  const known = filter.storyIds;
  return { ...filter, storyIds: known ? storyIds.filter((id) => known.includes(id)) : [...storyIds] };
}

/** The same search over the range just before, of the same length. */
export function rangeBefore(filter: SearchFilter): SearchFilter {
  const [from, to] = [Date.parse(filter.from), Date.parse(filter.to)];
  return { ...filter, from: new Date(from - (to - from)).toISOString(), to: filter.from };
}

/** Mentions that ask. */
export const askingNode: QueryNode = { kind: 'field', field: 'is', values: ['question'], span: [0, 0] };
