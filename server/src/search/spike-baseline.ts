/**
 * Centre μ and dispersion φ (variance over mean) of earlier counts, so that earlier spikes among them do not hide new ones:
 * 1. a start that a tenth of outliers cannot move: μ₀ = the larger of the median and the mean without the top tenth;
 *    φ₀ = the larger of the variance without the top tenth over μ₀, times `trimmingLoss`, and (1.4826 MAD of 2√x)², as
 *    2√x of a count has the variance φ (Anscombe);
 * 2. counts whose Anscombe residual s = 1.5 (x^⅔ − μ₀^⅔) / (μ₀^⅙ √φ₀) is above 2.58 get the weight s⁻² (Noufaily et al. 2013);
 * 3. μ and φ are the weighted mean and the weighted variance over μ.
 * Posts come in bursts – one message is passed on, one article is copied – so φ is never below `leastDispersion`; without
 * that floor a handful of quiet days would make every small burst look impossible. A baseline of zeros has
 * μ = 1/(2n), Jeffreys' estimate of a rate.
 */
export function baselineOf(before: readonly number[]): { mean: number; dispersion: number } {
  const start = steadyStart(before);
  const weights = before.map((x) => weightOf(x, start));
  const total = sum(weights);
  const centre = sum(before.map((x, index) => x * (weights[index] ?? 0))) / total;
  const mean = Math.max(centre, leastMean(before));
  const spread = sum(before.map((x, index) => (weights[index] ?? 0) * (x - mean) ** 2));
  return { mean, dispersion: Math.max(leastDispersion, spread / (Math.max(1, total - 1) * mean)) };
}

export const leastDispersion = 2;
/** From this standardised residual on an earlier count is taken for a spike (99.5 % of a normal law lie below). */
const outlying = 2.58;
/** A normal law without its top tenth keeps 0.71 of its variance. */
const trimmingLoss = 1.4;

interface Start {
  mean: number;
  dispersion: number;
}

const leastMean = (before: readonly number[]): number => 1 / (2 * before.length);

function steadyStart(before: readonly number[]): Start {
  const kept = before.toSorted((a, b) => a - b).slice(0, before.length - Math.ceil(before.length / 10));
  const trimmed = sum(kept) / Math.max(1, kept.length);
  const mean = Math.max(medianOf(before), trimmed, leastMean(before));
  const spread = sum(kept.map((x) => (x - trimmed) ** 2)) / Math.max(1, kept.length - 1);
  const roots = before.map((x) => 2 * Math.sqrt(x));
  const middle = medianOf(roots);
  const deviation = 1.4826 * medianOf(roots.map((root) => Math.abs(root - middle)));
  return { mean, dispersion: Math.max(leastDispersion, (trimmingLoss * spread) / mean, deviation ** 2) };
}

function weightOf(x: number, { mean, dispersion }: Start): number {
  const residual = (1.5 * (x ** (2 / 3) - mean ** (2 / 3))) / (mean ** (1 / 6) * Math.sqrt(dispersion));
  return residual > outlying ? residual ** -2 : 1;
}

export function medianOf(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? 0) + upper) / 2;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
