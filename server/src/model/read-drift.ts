import type { Assessment } from '@tanggap/shared/assessment';
import { driftOf, fewestForDrift, twoShares } from '@tanggap/shared/measure/drift';
import { ruleSignals } from '@tanggap/shared/rules/analyst-rule';
import type { DriftReply } from '@tanggap/shared/rules/api-model';
import { levels } from '@tanggap/shared/vocabulary';
import { withoutRules } from '../rules/compare-mention.js';
import type { SearchFilter, Store } from '../store/store.js';

const dayMs = 86_400_000;
const stretchMs = 30 * dayMs;
/** A stretch is read in slices, so that a sample is spread over it and not its newest hours. */
const slices = 24;
const perSlice = 40;
const bins = 10;

type Deps = { store: Pick<Store, 'search' | 'programs'>; now: () => string };
interface Side {
  side: DriftReply['now'];
  read: Assessment[];
}

/** The last 30 days against the 30 before: levels counted whole, scores from samples and without analysts' rules. */
export async function readDrift({ store, now }: Deps): Promise<DriftReply> {
  const program = (await store.programs.list()).map(({ id }) => id);
  const to = Date.parse(now()) + 1;
  const sideOf = (end: number) => readSide(store.search, program, end - stretchMs, end);
  const [current, earlier] = await Promise.all([sideOf(to), sideOf(to - stretchMs)]);
  return {
    ...{ now: current.side, before: earlier.side, flagged: flaggedOf(current.side, earlier.side) },
    signals: ruleSignals.map((signal) => {
      const [a, b] = [current, earlier].map(({ read }) => binsOf(read.map(({ scores }) => scores[signal])));
      const [after = [], before = []] = [a, b];
      return { signal, now: after, before, ...driftOf(after, before) };
    }),
  };
}

async function readSide(search: Store['search'], program: string[], from: number, to: number): Promise<Side> {
  const filter: SearchFilter = { node: null, program, from: iso(from), to: iso(to) };
  const counts = Object.fromEntries(levels.map((level) => [level, 0])) as DriftReply['now']['levels'];
  const range = { from: filter.from, to: filter.to };
  if (program.length === 0) return { side: { ...range, mentions: 0, sampled: 0, levels: counts }, read: [] };
  const edges = Array.from({ length: slices + 1 }, (_, at) => Math.round(from + ((to - from) * at) / slices));
  const [{ mentions }, perLevel, pages] = await Promise.all([
    search.totals(filter),
    Promise.all(levels.map((level) => search.totals({ ...filter, level: [level] }))),
    Promise.all(
      edges
        .slice(1)
        .map((end, at) =>
          search.mentions({ ...filter, from: iso(edges[at] ?? from), to: iso(end) }, { limit: perSlice }),
        ),
    ),
  ]);
  for (const [at, level] of levels.entries()) counts[level] = perLevel[at]?.mentions ?? 0;
  const read = pages.flatMap((page) => page.mentions.map(({ assessment }) => withoutRules(assessment)));
  return { side: { ...range, mentions, sampled: read.length, levels: counts }, read };
}

function flaggedOf(now: DriftReply['now'], before: DriftReply['now']): DriftReply['flagged'] {
  if (Math.min(now.mentions, before.mentions) < fewestForDrift) return null;
  const [a, b] = [now.levels.flagged, before.levels.flagged];
  const pValue = twoShares(a, now.mentions, b, before.mentions);
  return { now: a / now.mentions, before: b / before.mentions, pValue };
}

function binsOf(values: readonly number[]): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor(value * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

const iso = (ms: number): string => new Date(ms).toISOString();
