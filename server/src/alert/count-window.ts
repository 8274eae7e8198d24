import type { AlertRule, SavedSearch } from '@tanggap/shared/saved-search';
import { chanceOf, spikeRules } from '../search/spikes.js';
import type { WatchDeps } from './alert-deps.js';

/** What a window held. */
export interface WindowCount {
  from: string;
  to: string;
  count: number;
  /** Median of the same window on the days before; null where the rule does not compare. */
  usual: number | null;
  isReached: boolean;
  /** Too little was stored before to say what is usual. */
  isThin: boolean;
}

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
/** Four weeks: every weekday four times, so that one holiday does not move the median. */
const baselineDays = 28;
/** With fewer days before it, a spike would only say that the product or the query is new. */
const leastDays = 7;

const iso = (ms: number): string => new Date(ms).toISOString();

/** Counts the window of a rule that ends at `now`. Rejects with `query-refused` where the search cannot be read. */
export async function countWindow(
  deps: Pick<WatchDeps, 'store' | 'readFilter'>,
  { filter }: Pick<SavedSearch, 'filter'>,
  { threshold }: AlertRule,
  now: string,
): Promise<WindowCount> {
  const end = Date.parse(now);
  const length = threshold.withinMinutes * minuteMs;
  const [from, to] = [iso(end - length), now];
  const { mentions: count } = await deps.store.search.totals(await deps.readFilter({ ...filter, from, to }));
  const window = { from, to, count };
  if (threshold.kind === 'count')
    return { ...window, usual: null, isThin: false, isReached: count >= threshold.atLeast };
  const before = await countsBefore(deps, filter, end, length);
  const usual = medianOf(before);
  const isThin = before.length < leastDays || (await isStoreNew(deps, end));
  const isMany = count >= spikeRules.leastMentions && count >= threshold.atLeastRatio * Math.max(1, usual);
  // A low ratio of few mentions is often chance; the same test as on the timeline keeps it quiet.
  const isReached = isMany && !isThin && chanceOf(count, before) <= spikeRules.falseRate;
  return { ...window, usual, isThin, isReached };
}

/** Counts of the windows of the same length at the same time of day, one a day; fewer where the query itself begins later. */
async function countsBefore(
  { store, readFilter }: Pick<WatchDeps, 'store' | 'readFilter'>,
  filter: SavedSearch['filter'],
  end: number,
  length: number,
): Promise<number[]> {
  const starts = Array.from(
    { length: baselineDays },
    (_, day) => end - length - (baselineDays - day) * dayMs,
  );
  const edges = [...new Set(starts.flatMap((start) => [start, start + length]))];
  const [first = end, last = end] = [edges[0], edges.at(-1)];
  const range = await readFilter({ ...filter, from: iso(first), to: iso(last) });
  const buckets = await store.search.timeline(range, edges.map(iso));
  const isAsked = new Set(starts.filter((start) => start >= Date.parse(range.from)));
  return edges.flatMap((edge, index) => (isAsked.has(edge) ? [buckets[index]?.mentions ?? 0] : []));
}

async function isStoreNew({ store }: Pick<WatchDeps, 'store'>, end: number): Promise<boolean> {
  const range = { node: null, from: iso(end - baselineDays * dayMs), to: iso(end - leastDays * dayMs) };
  const { mentions } = await store.search.mentions(range, { limit: 1 });
  return mentions.length === 0;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
