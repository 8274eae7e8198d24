import { wilson } from '@tanggap/shared/measure/drift';
import { criticismExits } from '@tanggap/shared/rules/analyst-rule';
import { fewestForShare, type FairnessReply, type FlagRate } from '@tanggap/shared/rules/api-model';
import type { SearchFilter, Store } from '../store/store.js';

const dayMs = 86_400_000;
/** Provinces with the most criticism; there are 38. */
const mostRegions = 40;

/**
 * How often the machine flags what people then call criticism or true: of the stories with mentions in the stretch that
 * were decided so, the share with a flagged mention. The same filters open the same stories in the search.
 */
export async function readFairness(
  { store, now }: { store: Pick<Store, 'search' | 'programs'>; now: () => string },
  days: number,
): Promise<FairnessReply> {
  const to = new Date(Date.parse(now()) + 1).toISOString();
  const from = new Date(Date.parse(to) - days * dayMs).toISOString();
  const criticism: SearchFilter = { node: null, exit: [...criticismExits], from, to };
  const rate = (key: string, more: Partial<SearchFilter>) =>
    rateOf(store.search, key, { ...criticism, ...more });
  const [programs, facets] = await Promise.all([
    store.programs.list(),
    store.search.facets(criticism, mostRegions),
  ]);
  const regions = facets.region.filter(({ value }) => /^\d{2}$/.test(value));
  const [all, ofPrograms, ofRegions] = await Promise.all([
    rate('', {}),
    Promise.all(programs.map(({ id }) => rate(id, { program: [id] }))),
    Promise.all(regions.map(({ value }) => rate(value, { region: [value] }))),
  ]);
  return { from, to, all, programs: largestFirst(ofPrograms), regions: largestFirst(ofRegions) };
}

async function rateOf(search: Store['search'], key: string, filter: SearchFilter): Promise<FlagRate> {
  const [{ stories: of }, { stories: flagged }] = await Promise.all([
    search.totals(filter),
    search.totals({ ...filter, level: ['flagged'] }),
  ]);
  if (of < fewestForShare) return { key, flagged, of, share: null, low: null, high: null };
  const [low, high] = wilson(flagged, of);
  return { key, flagged, of, share: flagged / of, low, high };
}

const largestFirst = (rates: readonly FlagRate[]): FlagRate[] =>
  rates.filter(({ of }) => of > 0).sort((a, b) => b.of - a.of || a.key.localeCompare(b.key));
