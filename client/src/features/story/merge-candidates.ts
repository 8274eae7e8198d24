import type { StoryDetail } from '@tanggap/shared/story';
import { useStories, useStory } from '../../lib/queries.js';

/** A story that may be merged into the open one. */
export interface Candidate {
  id: string;
  title: string;
  mentionCount: number;
  /** Null where a person searched for it. */
  similarity: number | null;
}

export function candidatesOf(suggestions: StoryDetail['suggestions']): Candidate[] {
  return suggestions.map(({ storyId, title, mentionCount, similarity }) => ({
    id: storyId,
    title,
    mentionCount,
    similarity,
  }));
}

const mostFound = 6;
const shortestSearch = 3;
const storyNumber = /^C-\d+$/i;

export interface MergeSearch {
  /** Null while there is nothing to search for. */
  found: Candidate[] | null;
  isSearching: boolean;
}

/** Open stories by number or by words. */
export function useMergeSearch(words: string, ownId: string): MergeSearch {
  const asked = words.trim();
  const isNumber = storyNumber.test(asked);
  const isSearch = !isNumber && asked.length >= shortestSearch;
  const byNumber = useStory(isNumber ? asked.toUpperCase() : null);
  const byWords = useStories({ list: 'open', q: isSearch ? asked : undefined, limit: mostFound }, isSearch);
  if (!isNumber && !isSearch) return { found: null, isSearching: false };
  const stories = isNumber
    ? byNumber.data
      ? [byNumber.data]
      : []
    : (byWords.data?.pages.flatMap((page) => page.stories) ?? []);
  const found = stories
    .filter((story) => story.id !== ownId && story.mergedInto === null)
    .slice(0, mostFound)
    .map(({ id, title, mentionCount }) => ({ id, title, mentionCount, similarity: null }));
  return { found, isSearching: isNumber ? byNumber.isLoading : byWords.isLoading };
}
