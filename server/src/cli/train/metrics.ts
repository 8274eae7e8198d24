import { seededRandom } from '../../score/models/seeded-random.js';

export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** Mean of the labels' F1 over the labels that occur. */
export function macroF1(truth: readonly string[], guess: readonly string[]): number {
  const scores = [...new Set(truth)].map((label) => f1(truth, guess, label));
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

export function f1(truth: readonly string[], guess: readonly string[], label: string): number {
  let both = 0;
  let either = 0;
  truth.forEach((actual, at) => {
    if (actual === label && guess[at] === label) both += 1;
    either += Number(actual === label) + Number(guess[at] === label);
  });
  return either === 0 ? 0 : (2 * both) / either;
}

/** A figure over rows with its 95 % bootstrap interval (500 draws, fixed seed). */
export function withInterval(count: number, figure: (rows: readonly number[]) => number): Interval {
  const random = seededRandom(13);
  const all = Array.from({ length: count }, (_, at) => at);
  const draws = Array.from({ length: 500 }, () => figure(all.map(() => Math.floor(random() * count))));
  draws.sort((a, b) => a - b);
  return { value: figure(all), low: draws[12] ?? 0, high: draws[487] ?? 0 };
}

export function macroWithInterval(truth: readonly string[], guess: readonly string[]): Interval {
  return withInterval(truth.length, (rows) =>
    macroF1(
      rows.map((row) => truth[row] ?? ''),
      rows.map((row) => guess[row] ?? ''),
    ),
  );
}

/** Expected calibration error: mean gap between stated probability and share right, in ten bands by size. */
export function calibrationError(stated: readonly number[], isRight: readonly boolean[]): number {
  const bands = Array.from({ length: 10 }, () => ({ stated: 0, right: 0 }));
  stated.forEach((probability, at) => {
    const band = bands[Math.min(9, Math.floor(probability * 10))];
    if (!band) return;
    band.stated += probability;
    band.right += isRight[at] ? 1 : 0;
  });
  return (
    bands.reduce((sum, band) => sum + Math.abs(band.stated - band.right), 0) / Math.max(1, stated.length)
  );
}
