import type { FoundStory } from '@tanggap/shared/api-search';
import { findIssue } from './issue-acts.js';
import { deskFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';

const mostLooked = 100;
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
  const { stories } = await store.search.stories(filter, { sort: 'mentions', limit: mostLooked, now: at });
  return { stories: stories.filter(({ issueId }) => issueId === null).slice(0, mostShown) };
}
