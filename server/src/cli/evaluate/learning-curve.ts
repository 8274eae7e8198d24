import type { StanceFigure } from '../../score/models/stance-model.js';
import { curveSet, curveShares } from '../train/stance-curve.js';
import { figure, type Figure } from './figure.js';

const name = 'stance learning curve';
const estimateSet = 'nusax, all of its texts (estimate)';

/**
 * What training measured with growing shares of the parallel texts. `mean` is the mean of the languages by folds, whose
 * models saw the largest of these shares; from there the line over doublings is followed to all texts.
 */
export function curveFigures(measured: Record<string, StanceFigure>, mean: number | undefined): Figure[] {
  const points = curveShares.flatMap((share) => {
    const { [curveSet(share)]: point } = measured;
    return point ? [{ doublings: Math.log2(share), point, share }] : [];
  });
  const last = points.at(-1);
  if (points.length < 2 || !last) return [];
  const figures = points.map(({ point: { rows, macroF1, from, to }, share }) =>
    figure(name, curveSet(share), rows, { value: macroF1, low: from, high: to }),
  );
  if (mean === undefined) return figures;
  const slope = slopeOf(points.map(({ doublings, point }) => [doublings, point.macroF1]));
  return [...figures, figure(name, estimateSet, last.point.rows, mean - slope * last.doublings)];
}

/** Least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const middle = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [middle(0), middle(1)];
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
}

/** For the model card; empty where no curve was measured. */
export function curveSentence(figures: readonly Figure[]): string {
  const points = figures.filter((one) => one.name === name && one.set !== estimateSet);
  const estimate = figures.find((one) => one.name === name && one.set === estimateSet);
  if (points.length === 0 || !estimate) return '';
  const values = points.map(({ value }) => value.toFixed(3)).join(', ');
  const shares = points.map(({ set }) => /\d+/.exec(set)?.[0]).join(', ');
  return `
## What more texts in regional languages would give

Stance on one fold of NusaX, five languages together, by models that learned from ${shares} % of its texts: macro-F1
${values}. The figures by folds stand at 80 %; the line through the curve leads to a mean of
${estimate.value.toFixed(3)} for the shipped model, which learned from all of them. It is an estimate, not a measurement.
`;
}
