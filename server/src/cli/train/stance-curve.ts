import type { StanceFigure } from '../../score/models/stance-model.js';
import { fitStance, stanceFigure, type FoldReading } from './stance-fold-figures.js';

/** Shares of all parallel texts; the last is what the folds leave to learn from. */
export const curveShares = [0.2, 0.4, 0.6, 0.8] as const;

export const curveSet = (share: number) => `nusax, learned from ${Math.round(100 * share)} % of its texts`;

/**
 * How the other languages gain from more parallel texts: one figure a share, over the first fold's texts of all of them
 * together. `readWith` reads that fold by a model that learned from a share; the largest share is `read` already.
 */
export function curveFigures(
  read: readonly FoldReading[],
  readWith: (share: number) => readonly FoldReading[],
): Record<string, StanceFigure> {
  const other = read.filter(({ isOther }) => isOther);
  const calibration = fitStance(other.filter(({ fold }) => fold !== 0));
  return Object.fromEntries(
    curveShares.map((share) => {
      const rows = share === curveShares.at(-1) ? other.filter(({ fold }) => fold === 0) : readWith(share);
      return [
        curveSet(share),
        stanceFigure(
          calibration,
          rows.filter(({ isOther }) => isOther),
        ),
      ];
    }),
  );
}
