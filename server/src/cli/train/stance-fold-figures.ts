import { calibrated, fitCalibration, type Calibration } from '../../score/models/calibrate.js';
import type { StanceFigure } from '../../score/models/stance-model.js';
import { stanceLabels } from '../../score/models/stance-model.js';
import { calibrationError, macroWithInterval } from './metrics.js';

/** What a model that did not see a row says of it. */
export interface FoldReading {
  set: string;
  /** Which part was held out. */
  fold: number;
  /** Whether the text is in a regional language or English. */
  isOther: boolean;
  label: string;
  margins: Float64Array;
}

type Read = Pick<FoldReading, 'label' | 'margins'>;

export function fitStance(rows: readonly Read[]): number[][] {
  return fitCalibration(
    rows.map(({ margins }) => margins),
    rows.map(({ label }) => stanceLabels.findIndex((one) => one === label)),
    stanceLabels.length,
  );
}

/** One figure a set; those of other languages by a calibration that did not see the fold either. */
export function foldFigures(
  calibration: Calibration,
  read: readonly FoldReading[],
): Record<string, StanceFigure> {
  const sets = [...new Set(read.map(({ set }) => set))];
  const calibrationFor = calibrationsByFold(calibration, read);
  return Object.fromEntries(
    sets.map((set) => [
      `${set}, by folds`,
      figureOfStances(
        read.filter((row) => row.set === set),
        calibrationFor,
      ),
    ]),
  );
}

function calibrationsByFold(calibration: Calibration, read: readonly FoldReading[]) {
  const other = read.filter(({ isOther }) => isOther);
  const byFold = new Map<number, Calibration>();
  for (const { fold } of other) {
    if (!byFold.has(fold)) byFold.set(fold, fitStance(other.filter((row) => row.fold !== fold)));
  }
  return ({ isOther, fold }: FoldReading) => (isOther ? (byFold.get(fold) ?? calibration) : calibration);
}

export function stanceFigure(calibration: Calibration, rows: readonly Read[]): StanceFigure {
  return figureOfStances(rows, () => calibration);
}

function figureOfStances<T extends Read>(
  rows: readonly T[],
  calibrationFor: (row: T) => Calibration,
): StanceFigure {
  const stated = rows.map((row) => calibrated(calibrationFor(row), row.margins));
  const guess = stated.map((row) => stanceLabels[row.indexOf(Math.max(...row))] ?? '');
  return figureOf(
    rows,
    guess,
    stated.map((row) => Math.max(...row)),
  );
}

/** Negative or not, however the rest divides. */
export function negativeFigure(calibration: Calibration, rows: readonly Read[]): StanceFigure {
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
