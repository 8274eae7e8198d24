import type { SearchPage } from '@tanggap/shared/api-search';
import type { SearchFilter, Store } from '../store/store.js';
import { rangeBefore } from './read-filter.js';

/** What matched, and what of it matched in the range before; null where the store held nothing at all then. */
export async function countTotals(
  { store }: { store: Pick<Store, 'search'> },
  filter: SearchFilter,
): Promise<SearchPage['totals']> {
  const earlier = rangeBefore(filter);
  const [now, before] = await Promise.all([store.search.totals(filter), store.search.totals(earlier)]);
  const isKnown = before.mentions > 0 || (await wasWatched(store, earlier));
  return {
    ...now,
    mentionsBefore: isKnown ? before.mentions : null,
    questionsBefore: isKnown ? before.questions : null,
  };
}

/** Nothing found and nothing kept are different things. */
async function wasWatched({ search }: Pick<Store, 'search'>, { from, to }: SearchFilter): Promise<boolean> {
  return (await search.totals({ node: null, from, to })).mentions > 0;
}
