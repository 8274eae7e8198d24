import type { Effect, SearchParams } from '@tanggap/shared/api-search';
import { defaultHours, effectOf, firstOut } from './measure-effect.js';
import { deskFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';
import { storiesIn } from './stories-in.js';

/** Responses looked at, the newest first, and those shown. */
const mostCandidates = 100;
const mostEffects = 20;

/** Responses that went out within the range for stories of the search, newest first. Refuses as `readFilter`. */
export async function listEffects(
  deps: Pick<SearchDeps, 'store' | 'now' | 'pageUrl'>,
  { hours = defaultHours, ...params }: SearchParams & { hours?: number | undefined },
): Promise<{ effects: Effect[] }> {
  const { store } = deps;
  const now = deps.now();
  const filter = await deskFilter(store, params, now);
  const published = await store.responses.published({ before: filter.to, limit: mostCandidates, now });
  const inRange = published.filter((response) => {
    const out = Date.parse(firstOut(response).at);
    const isOut = response.publications.some(({ withdrawn }) => withdrawn === null);
    return isOut && out >= Date.parse(filter.from) && out < Date.parse(filter.to);
  });
  const living = await storiesIn(
    store,
    filter,
    inRange.map(({ storyId }) => storyId),
    now,
  );
  const shown = inRange.filter(({ storyId }) => living.has(storyId)).slice(0, mostEffects);
  return { effects: await Promise.all(shown.map((response) => effectOf(deps, response, hours))) };
}
