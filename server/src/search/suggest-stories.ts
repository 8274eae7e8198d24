import type { FoundStory } from '@tanggap/shared/api-search';
import { findIssue } from './issue-acts.js';
import { deskFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';

const pageSize = 100;
/** An issue that lasts holds most of what its query finds: its own stories must not hide the rest. */
const mostPages = 5;
const mostShown = 20;

/**
 * Stories of the last 30 days that match the issue's query and programs and belong to no issue yet, the largest first.
 * Nothing is ever added by itself; an issue without a query suggests nothing.
 */
export async function suggestStories(
  { store, now }: Pick<SearchDeps, 'store' | 'now'>,
  id: string,
): Promise<{ stories: FoundStory[] }> {
  const { query, programs } = await findIssue({ store }, id);
  if (query.trim() === '') return { stories: [] };
  const at = now();
  const filter = await deskFilter(store, { q: query, program: programs }, at);
  const found: FoundStory[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages && found.length < mostShown; page += 1) {
    const { stories, nextCursor } = await store.search.stories(filter, {
      ...{ sort: 'mentions', limit: pageSize, now: at },
      ...(cursor !== undefined && { cursor }),
    });
    found.push(...stories.filter(({ issueId }) => issueId === null));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return { stories: found.slice(0, mostShown) };
}
