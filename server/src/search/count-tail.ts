/**
 * Probability of `count` or more under a negative binomial law with this mean and variance `dispersion` × mean; under
 * Poisson's where the dispersion is 1 or less. Sums the terms from `count` on, so that tiny probabilities keep their
 * digits. Expects a mean above 0.
 */
export function upperTail(count: number, mean: number, dispersion: number): number {
  if (count <= 0) return 1;
  // Below the mean the sum is long and the answer of no interest: nothing there is a spike.
  if (count <= mean) return 1;
  const isPoisson = dispersion <= 1.000_001;
  const size = isPoisson ? 0 : mean / (dispersion - 1);
  const failure = isPoisson ? 0 : 1 - 1 / dispersion;
  const stepFrom = (k: number) => (isPoisson ? mean / (k + 1) : (failure * (k + size)) / (k + 1));
  const first = isPoisson
    ? Math.exp(count * Math.log(mean) - mean - logFactorial(count))
    : Math.exp(
        logGamma(count + size) -
          logGamma(size) -
          logFactorial(count) -
          size * Math.log(dispersion) +
          count * Math.log(failure),
      );
  return Math.min(1, first * sumFrom(count, stepFrom));
}

/** 1 + r₁ + r₁r₂ + …, until a term no longer counts. */
function sumFrom(start: number, stepFrom: (k: number) => number): number {
  let [sum, term] = [1, 1];
  for (let k = start; term > sum * 1e-15 && k < start + mostTerms; k += 1) {
    term *= stepFrom(k);
    sum += term;
  }
  return sum;
}

/** Reached only far above what a desk sees in one stretch; the rest of the sum is then far below its digits. */
const mostTerms = 1_000_000;

const logFactorial = (n: number): number => logGamma(n + 1);

/** Stirling's series from 8 on, by recursion below: right to about ten digits (Abramowitz & Stegun 6.1.41). */
export function logGamma(x: number): number {
  if (x < 8) return logGamma(x + 1) - Math.log(x);
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
