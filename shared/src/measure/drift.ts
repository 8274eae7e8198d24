/** 95 % quantile of chi-squared with nine degrees of freedom: ten bins. */
const chi95 = 16.919;
/** Two-sided 95 % of the normal distribution. */
const z95 = 1.959_963_985;
/** The cuts that practice gives the index: below the first nothing moved, from the second on much did. */
const psiCuts = { moved: 0.1, strong: 0.25 } as const;
/** Texts that each side needs. */
export const fewestForDrift = 100;

type DriftVerdict = 'same' | 'moved' | 'strong' | 'too-few';

/**
 * Population stability index of two histograms with the same bins: Σ (p − q) · ln(p ÷ q), with half a text added to each
 * bin. Chance alone stays under χ²₀.₉₅(9) · (1/n + 1/m) in 95 of 100 cases (Yurdakul 2018); only what passes both that
 * and 0.1 is said to have moved.
 */
export function driftOf(
  now: readonly number[],
  before: readonly number[],
): { psi: number | null; chance: number | null; verdict: DriftVerdict } {
  const [n, m] = [sumOf(now), sumOf(before)];
  if (Math.min(n, m) < fewestForDrift) return { psi: null, chance: null, verdict: 'too-few' };
  const share = (count: number, total: number) => (count + 0.5) / (total + now.length / 2);
  const psi = now.reduce((sum, count, bin) => {
    const [p, q] = [share(count, n), share(before[bin] ?? 0, m)];
    return sum + (p - q) * Math.log(p / q);
  }, 0);
  const chance = chi95 * (1 / n + 1 / m);
  if (psi < Math.max(psiCuts.moved, chance)) return { psi, chance, verdict: 'same' };
  return { psi, chance, verdict: psi >= psiCuts.strong ? 'strong' : 'moved' };
}

/** 95 % interval of a share by Wilson's formula; it stays within 0 and 1 for small counts, too. */
export function wilson(hits: number, of: number): [number, number] {
  const p = hits / of;
  const z2 = z95 * z95;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (z95 / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Two-sided p-value of the difference of two shares (pooled z test); 1 where neither side has any, or both have all. */
export function twoShares(a: number, ofA: number, b: number, ofB: number): number {
  const pooled = (a + b) / (ofA + ofB);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / ofA + 1 / ofB));
  return deviation === 0 ? 1 : twoSided(Math.abs(a / ofA - b / ofB) / deviation);
}

/** Tail of the normal distribution on both sides (Abramowitz and Stegun 26.2.17, error under 1e-7). */
function twoSided(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z);
  const poly =
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return Math.min(1, 2 * poly * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)));
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
