import type { Facets, SearchParams } from '@tanggap/shared/api-search';
import { deskFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';

/** All provinces fit, and of programs as many as a menu can show. */
const mostValues = 60;

/** Matching mentions by value of each facet, the most frequent first. Refuses as `readFilter`. */
export async function countFacets(
  { store, now }: Pick<SearchDeps, 'store' | 'now'>,
  params: SearchParams,
): Promise<{ facets: Facets }> {
  const filter = await deskFilter(store, params, now());
  return { facets: await store.search.facets(filter, mostValues) };
}
