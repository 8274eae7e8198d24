import { calibrated } from '../../score/models/calibrate.js';
import type { StanceFigure } from '../../score/models/stance-model.js';
import { stanceLabels } from '../../score/models/stance-model.js';
import { calibrationError, macroWithInterval } from './metrics.js';

/** What a model that did not see a row says of it. */
export interface FoldReading {
  set: string;
  label: string;
  margins: Float64Array;
}

type Read = Pick<FoldReading, 'label' | 'margins'>;

/** One figure a set. */
export function foldFigures(
  calibration: number[][],
  read: readonly FoldReading[],
): Record<string, StanceFigure> {
  const sets = [...new Set(read.map(({ set }) => set))];
  return Object.fromEntries(
    sets.map((set) => [
      `${set}, by folds`,
      stanceFigure(
        calibration,
        read.filter((row) => row.set === set),
      ),
    ]),
  );
}

export function stanceFigure(calibration: number[][], rows: readonly Read[]): StanceFigure {
  const stated = rows.map(({ margins }) => calibrated(calibration, margins));
  const guess = stated.map((row) => stanceLabels[row.indexOf(Math.max(...row))] ?? '');
  return figureOf(
    rows,
    guess,
    stated.map((row) => Math.max(...row)),
  );
}

/** Negative or not, however the rest divides. */
export function negativeFigure(calibration: number[][], rows: readonly Read[]): StanceFigure {
  const chances = rows.map(({ margins }) => calibrated(calibration, margins)[0] ?? 0);
  const truth = rows.map(({ label, margins }) => ({ label: String(label === 'negative'), margins }));
  return figureOf(
    truth,
    chances.map((chance) => String(chance >= 0.5)),
    chances.map((chance) => Math.max(chance, 1 - chance)),
  );
}

function figureOf(rows: readonly Read[], guess: readonly string[], stated: readonly number[]): StanceFigure {
  const truth = rows.map(({ label }) => label);
  const macro = macroWithInterval(truth, guess);
  const error = calibrationError(
    stated,
    rows.map(({ label }, at) => label === guess[at]),
  );
  const short = (value: number) => Number(value.toFixed(3));
  return {
    rows: rows.length,
    macroF1: short(macro.value),
    from: short(macro.low),
    to: short(macro.high),
    ece: short(error),
  };
}
