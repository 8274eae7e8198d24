import type { MentionSearchPage, SearchQuery } from '@tanggap/shared/api-search';
import { readFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';

const pageSize = 50;

/** Matching mentions as they are kept, newest first; the door of HTTP masks them. Refuses as `readFilter`. */
export function findMentions(
  { store, now }: Pick<SearchDeps, 'store' | 'now'>,
  { cursor, limit = pageSize, zone, ...params }: SearchQuery,
): Promise<MentionSearchPage> {
  const filter = readFilter(params, { now: now(), zone });
  return store.search.mentions(filter, { limit, ...(cursor !== undefined && { cursor }) });
}
