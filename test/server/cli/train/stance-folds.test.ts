import { describe, expect, test } from '@jest/globals';
import { curveFigures, curveSet } from '../../../../server/src/cli/train/stance-curve.js';
import {
  fitStance,
  foldFigures,
  type FoldReading,
} from '../../../../server/src/cli/train/stance-fold-figures.js';

const labels = ['negative', 'neutral', 'positive'];
/** Readings whose greatest margin is right, and lies lower for every label in other languages. */
const readings = (isOther: boolean, set: string, folds: number, lift: number): FoldReading[] =>
  Array.from({ length: 60 }, (_, at) => ({
    set,
    fold: at % folds,
    isOther,
    label: labels[at % 3]!,
    margins: Float64Array.from(labels, (_, label) => (label === at % 3 ? 1 : -1) + (label === 1 ? lift : 0)),
  }));

describe('Figures by folds', () => {
  test('Other languages are read by a calibration of their own', () => {
    const own = readings(false, 'own', 5, 0);
    const other = readings(true, 'other', 5, -2);

    const figures = foldFigures(fitStance(own), [...own, ...other]);

    expect(figures['own, by folds']).toMatchObject({ rows: 60, macroF1: 1 });
    expect(figures['other, by folds']).toMatchObject({ rows: 60, macroF1: 1 });
  });

  test('A fold is not read by what its own labels taught', () => {
    const first = readings(true, 'other', 1, 0).map((row) => ({ ...row, label: 'neutral' }));
    const second = readings(true, 'other', 1, 0).map((row) => ({ ...row, fold: 1 }));

    const figures = foldFigures(fitStance(second), [...first, ...second]);

    // The second fold is called neutral throughout, as the first one taught; the first follows its margins.
    expect(figures['other, by folds']!.macroF1).toBeLessThan(0.5);
  });
});

describe('The learning curve', () => {
  test('Asks for each smaller share and reads the largest off the folds', () => {
    const asked: number[] = [];
    const read = readings(true, 'other', 5, 0);

    const figures = curveFigures(read, (share) => {
      asked.push(share);
      return read.filter(({ fold }) => fold === 0).map((row) => ({ ...row, label: 'neutral' }));
    });

    expect(asked).toEqual([0.2, 0.4, 0.6]);
    expect(figures[curveSet(0.8)]).toMatchObject({ rows: 12, macroF1: 1 });
    expect(figures[curveSet(0.2)]!.macroF1).toBeLessThan(1);
  });
});
