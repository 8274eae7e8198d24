import type { SpikesReply, TimelineQuery, TimelineStep } from '@tanggap/shared/api-search';
import { edgesOf, stepMs, stretchStart } from '@tanggap/shared/time-buckets';
import type { Zone } from '@tanggap/shared/vocabulary';
import { deskZone } from '../alert/quiet-hours.js';
import type { SearchFilter, Store } from '../store/store.js';
import { baselineRules, comparable, edgesWithBaseline, type TimedCount } from './baseline.js';
import { chooseStep } from './choose-step.js';
import { explainSpike, type FoundSpike } from './explain-spike.js';
import { deskFilter } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';
import { medianOf } from './spike-baseline.js';
import { spikesIn } from './spikes.js';

/** Letters for that many; with more, a chart explains nothing. The most surprising are kept. */
const mostSpikes = 12;

/** Spikes of a search with what made them. Refuses as `drawTimeline`. */
export async function findSpikes(
  { store, now }: Pick<SearchDeps, 'store' | 'now'>,
  { by: asked, ...params }: TimelineQuery,
): Promise<SpikesReply> {
  const at = now();
  const zone = params.zone ?? (await deskZone(store.settings));
  const filter = await deskFilter(store, { ...params, zone }, at);
  const by = chooseStep(filter, asked, zone);
  const { found, isBaselineThin, baselineFrom } = await detect(store, filter, { by, zone, now: at });
  const spikes = await Promise.all(
    found.map(async (spike, index) => ({
      letter: String.fromCharCode(65 + index),
      ...(await explainSpike(store, filter, spike, at)),
    })),
  );
  return { spikes, isBaselineThin, baselineFrom: iso(baselineFrom) };
}

interface View {
  by: TimelineStep;
  zone: Zone;
  now: string;
}

/** The test alone, without explanations. */
async function detect(store: Pick<Store, 'search'>, filter: SearchFilter, view: View) {
  const { by, zone } = view;
  const range = { from: Date.parse(filter.from), to: Math.min(Date.parse(filter.to), Date.parse(view.now)) };
  if (range.to <= range.from) return { found: [], isBaselineThin: false, baselineFrom: range.from };
  const { edges, before } = edgesWithBaseline(range, by, zone);
  const [baselineFrom = range.from] = edges;
  const [counts, watched] = await Promise.all([
    store.search.timeline({ ...filter, from: iso(baselineFrom), to: iso(range.to) }, edges.map(iso)),
    watchedDays(store, baselineFrom, range.to, zone),
  ]);
  const series = counts.map(({ mentions }, index): TimedCount => ({
    from: edges[index] ?? 0,
    count: mentions,
  }));
  // The first stretch may be cut at the range; its whole is not known here and no baseline for the later ones.
  const whole = series.filter(({ from }) => stretchStart(from, by, zone) === from);
  const stretches = series.slice(before).map((stretch) => ({
    ...stretch,
    before: comparable(stretch.from, whole, watched, view),
  }));
  const untested = stretches.filter((stretch) => stretch.before === null).length;
  if (untested > stretches.length / 2) return { found: [], isBaselineThin: true, baselineFrom };
  const found = mostSurprising(spikesIn(stretches)).map(({ first, last, pValue }): FoundSpike => {
    const run = stretches.slice(first, last + 1);
    const from = run[0]?.from ?? range.from;
    return {
      ...{ from, to: edges[before + last + 1] ?? range.to, pValue },
      usual: run.reduce((sum, stretch) => sum + medianOf(stretch.before ?? []), 0),
      baselineFrom: from - baselineRules[by].days * stepMs.day,
    };
  });
  return { found, isBaselineThin: false, baselineFrom };
}

/** Beginnings of the days on which anything at all arrived. */
async function watchedDays(
  { search }: Pick<Store, 'search'>,
  from: number,
  to: number,
  zone: Zone,
): Promise<Set<number>> {
  const edges = edgesOf(stretchStart(from, 'day', zone), to, 'day', zone);
  const filter: SearchFilter = { node: null, from: iso(edges[0] ?? from), to: iso(to) };
  const counts = await search.timeline(filter, edges.map(iso));
  return new Set(edges.filter((_, index) => (counts[index]?.mentions ?? 0) > 0));
}

function mostSurprising<T extends { first: number; pValue: number }>(runs: readonly T[]): T[] {
  return runs
    .toSorted((a, b) => a.pValue - b.pValue)
    .slice(0, mostSpikes)
    .toSorted((a, b) => a.first - b.first);
}

const iso = (ms: number): string => new Date(ms).toISOString();
