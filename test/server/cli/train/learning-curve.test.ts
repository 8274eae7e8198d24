import { expect, test } from '@jest/globals';
import { curveFigures, curveSentence } from '../../../../server/src/cli/evaluate/learning-curve.js';
import { curveSet } from '../../../../server/src/cli/train/stance-curve.js';

const point = (macroF1: number) => ({ rows: 10, macroF1, from: macroF1 - 0.1, to: macroF1 + 0.1, ece: 0 });
/** A twentieth more for each doubling. */
const measured = {
  [curveSet(0.2)]: point(0.7),
  [curveSet(0.4)]: point(0.75),
  [curveSet(0.8)]: point(0.8),
};

test('The estimate follows the line from the mean by folds to all texts', () => {
  const figures = curveFigures(measured, 0.78);

  expect(figures).toHaveLength(4);
  expect(figures.at(-1)!.value).toBeCloseTo(0.78 + 0.05 * Math.log2(1 / 0.8), 4);
});

test('Without a mean there is a curve and no estimate', () => {
  expect(curveFigures(measured, undefined).map(({ value }) => value)).toEqual([0.7, 0.75, 0.8]);
});

test('Without measured points nothing is said', () => {
  expect(curveFigures({}, 0.8)).toEqual([]);
  expect(curveSentence([])).toBe('');
});

test('The model card tells the curve and calls the rest an estimate', () => {
  const sentence = curveSentence(curveFigures(measured, 0.78));

  expect(sentence).toContain('0.700, 0.750, 0.800');
  expect(sentence).toContain('0.796');
  expect(sentence).toContain('not a measurement');
});
