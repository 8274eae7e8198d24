import type { Query } from './reader.js';

/** What one may rely on until it ends or is withdrawn. */
export interface Lapsing {
  validUntil: string;
  isWithdrawn: boolean;
}

const withdrawn = 'withdrawn';

/** Fields that `isLapsed` and its kin ask for, with other marks. */
export function lapseFields(
  { validUntil, isWithdrawn }: Lapsing,
  marks: readonly string[],
): { until: number; marks: string[] } {
  return {
    until: Date.parse(validUntil),
    marks: [...new Set(isWithdrawn ? [...marks, withdrawn] : marks)],
  };
}

export const isWithdrawn: Query = { term: { marks: withdrawn } };
const endsBy = (at: number): Query => ({ range: { until: { lte: at } } });

/** Neither ended at `now` (ms) nor withdrawn. */
export const isLive = (now: number): Query => ({ bool: { must_not: [isWithdrawn, endsBy(now)] } });

/** Not withdrawn, and ended at `now` (ms). */
export const isExpired = (now: number): Query => ({
  bool: { filter: endsBy(now), must_not: isWithdrawn },
});

/** Live at `now`, but not any more after `withinMs`. */
export const isExpiring = (now: number, withinMs: number): Query => ({
  bool: { filter: [isLive(now), endsBy(now + withinMs)] },
});

/** Ended at `now` (ms), or withdrawn. */
export const isLapsed = (now: number): Query => ({
  bool: { should: [isWithdrawn, endsBy(now)], minimum_should_match: 1 },
});
