import type { MentionSearchPage, SearchQuery } from '@tanggap/shared/api-search';
import { deskFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';

const pageSize = 50;

/** Matching mentions as they are kept, newest first; the door of HTTP masks them. Refuses as `readFilter`. */
export async function findMentions(
  { store, now }: Pick<SearchDeps, 'store' | 'now'>,
  { cursor, limit = pageSize, ...params }: SearchQuery,
): Promise<MentionSearchPage> {
  const filter = await deskFilter(store, params, now());
  return store.search.mentions(filter, { limit, ...(cursor !== undefined && { cursor }) });
}
