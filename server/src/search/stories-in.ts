import type { SearchFilter, Store } from '../store/store.js';

/** Merges of merges are rare, and each round follows all of them one step. */
const mostRounds = 10;

/** Of these stories, those with a mention that matches, each by its own id with the story that lives on under it. */
export async function storiesIn(
  store: Pick<Store, 'search' | 'stories'>,
  filter: SearchFilter,
  storyIds: readonly string[],
  now: string,
): Promise<Map<string, string>> {
  const living = await livingIds(store, [...new Set(storyIds)], now);
  const asked = [...new Set(living.values())];
  const among = filter.storyIds ? asked.filter((id) => filter.storyIds?.includes(id)) : asked;
  if (among.length === 0) return new Map();
  const { stories } = await store.search.stories(
    { ...filter, storyIds: among },
    { sort: 'mentions', limit: among.length, now },
  );
  const found = new Set(stories.map(({ id }) => id));
  return new Map([...living].filter(([, id]) => found.has(id)));
}

/** The story that lives on under each id. */
export async function livingIds(
  { stories }: Pick<Store, 'stories'>,
  ids: readonly string[],
  now: string,
): Promise<Map<string, string>> {
  let current = new Map(ids.map((id) => [id, id]));
  for (let round = 0; round < mostRounds; round += 1) {
    const summaries = await stories.summaries([...new Set(current.values())], now);
    const next = new Map(summaries.flatMap(({ id, mergedInto }) => (mergedInto ? [[id, mergedInto]] : [])));
    if (next.size === 0) break;
    current = new Map([...current].map(([id, last]) => [id, next.get(last) ?? last]));
  }
  return current;
}
