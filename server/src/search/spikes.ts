import { upperTail } from './count-tail.js';
import { baselineOf, medianOf } from './spike-baseline.js';

/**
 * Which stretches of a timeline hold more than the days before explain.
 *
 * Each stretch with count y is compared with n earlier stretches of its kind (see `find-spikes.ts`), from which
 * `spike-baseline.ts` takes a centre μ and a dispersion φ. Then
 * p = P(Y ≥ y) for a negative binomial Y with mean μ and variance (1 + 1/n) φ⁺ μ, where 1/n pays for μ being an estimate
 * and φ⁺ = 1 + (φ − 1)(1 + 1.645 √(2 / (n − 1))) for φ being one (upper 95 % bound of a variance from n values).
 * The law and the weighing of earlier outbreaks follow Noufaily et al., “An improved algorithm for outbreak detection”,
 * Statistics in Medicine 32 (2013), 1206–1222, after Farrington et al., JRSS A 159 (1996), 547–563.
 *
 * A stretch is a spike where p passes Benjamini and Hochberg's step-up procedure (JRSS B 57 (1995), 289–300) over all
 * stretches tested, y is at least `leastRatio` times the median of the earlier ones, and y ≥ `leastMentions`.
 */
export const spikeRules = {
  /**
   * Level of the step-up procedure. Chosen by simulation: of views of 30 stretches that hold nothing but Poisson or
   * negative binomial noise (mean 0.1 to 100, dispersion 1 to 10), at most 3 in 100 then show a spike; of days with four times a usual 35, all do.
   */
  falseRate: 0.003,
  leastRatio: 2,
  /** Farrington's own floor: fewer than five cases are no outbreak. */
  leastMentions: 5,
} as const;

export interface Stretch {
  count: number;
  /** Counts of the earlier stretches that this one is compared with; null where there are too few to compare. */
  before: readonly number[] | null;
}

export interface SpikeRun {
  /** First and last stretch, by index. */
  first: number;
  last: number;
  /** Of the run: the smallest of its stretches times their number (Bonferroni). */
  pValue: number;
}

/** Runs of neighbouring spikes, in order of time. */
export function spikesIn(stretches: readonly Stretch[]): SpikeRun[] {
  const tested = stretches.flatMap(({ count, before }, index) =>
    before === null ? [] : [{ index, count, usual: medianOf(before), p: chanceOf(count, before) }],
  );
  const limit = stepUpLimit(tested.map(({ p }) => p));
  const found = tested.filter(
    ({ count, usual, p }) =>
      p <= limit && count >= spikeRules.leastMentions && count >= spikeRules.leastRatio * usual,
  );
  return joined(found);
}

function joined(found: readonly { index: number; p: number }[]): SpikeRun[] {
  const runs: { first: number; last: number; least: number }[] = [];
  for (const { index, p } of found) {
    const open = runs.at(-1);
    if (open?.last === index - 1) Object.assign(open, { last: index, least: Math.min(open.least, p) });
    else runs.push({ first: index, last: index, least: p });
  }
  return runs.map(({ first, last, least }) => ({
    ...{ first, last },
    pValue: Math.min(1, least * (last - first + 1)),
  }));
}

/** The largest chance that passes the step-up procedure; below every chance where none does. */
export function stepUpLimit(chances: readonly number[]): number {
  const ordered = chances.toSorted((a, b) => a - b);
  const passing = ordered.filter((p, index) => p <= ((index + 1) * spikeRules.falseRate) / ordered.length);
  return passing.at(-1) ?? -1;
}

/** P(so many or more) if nothing had changed. */
export function chanceOf(count: number, before: readonly number[]): number {
  const { mean, dispersion } = baselineOf(before);
  const n = before.length;
  const bound = 1 + (dispersion - 1) * (1 + 1.645 * Math.sqrt(2 / Math.max(1, n - 1)));
  return upperTail(count, mean, bound * (1 + 1 / n));
}
