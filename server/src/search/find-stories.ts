import type { SearchPage, SearchQuery } from '@tanggap/shared/api-search';
import { countTotals } from './count-totals.js';
import { deskFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';

const pageSize = 50;

/** A page of matching stories with the totals of the search, now and in the range before. Refuses as `readFilter`. */
export async function findStories(
  { store, now }: Pick<SearchDeps, 'store' | 'now'>,
  { sort = 'mentions', cursor, limit = pageSize, ...params }: SearchQuery,
): Promise<SearchPage> {
  const started = performance.now();
  const at = now();
  const filter = await deskFilter(store, params, at);
  const [page, totals] = await Promise.all([
    store.search.stories(filter, { sort, limit, now: at, ...(cursor !== undefined && { cursor }) }),
    countTotals({ store }, filter),
  ]);
  const { from, to } = filter;
  return { ...page, totals, from, to, tookMs: elapsed(started) };
}

/** Milliseconds since a reading of the monotonic clock, in tenths. */
export const elapsed = (started: number): number => Math.round((performance.now() - started) * 10) / 10;
