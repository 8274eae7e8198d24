import type { TermWeights } from './term-weights.js';

/** What two texts share, weighed by how telling each term is. */
export interface Overlap {
  /** Shared weight against the mean weight of both, 0..1. */
  balance: number;
  /** Shared weight against the lighter of both, 0..1: an article that holds the whole claim of a post. */
  containment: number;
  shared: number;
  /** Shared weight in units of the highest weight a term can have: how much was said twice. */
  mass: number;
}

/** Both lists ascending and without repeats. */
export function overlap(left: Uint32Array, right: Uint32Array, weights: TermWeights): Overlap {
  let i = 0;
  let j = 0;
  let shared = 0;
  let sharedWeight = 0;
  while (i < left.length && j < right.length) {
    const a = left[i] ?? 0;
    const b = right[j] ?? 0;
    if (a === b) {
      shared += 1;
      sharedWeight += weights.of(a);
    }
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  if (shared === 0) return { balance: 0, containment: 0, shared: 0, mass: 0 };
  const leftWeight = total(left, weights);
  const rightWeight = total(right, weights);
  return {
    balance: (2 * sharedWeight) / (leftWeight + rightWeight),
    containment: sharedWeight / Math.min(leftWeight, rightWeight),
    shared,
    mass: sharedWeight / weights.most(),
  };
}

function total(terms: Uint32Array, weights: TermWeights): number {
  let sum = 0;
  for (const term of terms) sum += weights.of(term);
  return sum;
}
