import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logGamma, upperTail } from '../../../server/src/search/count-tail.js';
import { baselineOf, medianOf } from '../../../server/src/search/spike-baseline.js';
import { chanceOf, spikesIn, stepUpLimit, type Stretch } from '../../../server/src/search/spikes.js';
import { noiseOf } from './noise.js';

const calm = [9, 11, 10, 8, 12, 10, 9, 11, 10, 10, 9, 12, 11, 8];
const asStretches = (counts: readonly number[], before: readonly number[] = calm): Stretch[] =>
  counts.map((count) => ({ count, before }));

describe('tails of counts', () => {
  test('Poisson with mean 2 reaches five or more in 5.27 of 100 cases', () => {
    // 1 − e⁻²(1 + 2 + 2 + 4/3 + 2/3) = 1 − 7e⁻²
    expect(upperTail(5, 2, 1)).toBeCloseTo(1 - 7 * Math.exp(-2), 12);
  });

  test('With mean 1 and variance 2 the law is a coin’s, whose tails are powers of one half', () => {
    for (const count of [2, 5, 10, 60]) expect(upperTail(count, 1, 2) * 2 ** count).toBeCloseTo(1, 9);
  });

  test('The logarithm of the gamma function is that of factorials and of the root of pi', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 9);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
  });

  test('A tail is a probability, smaller for more and larger for a wider law', () => {
    fc.assert(
      fc.property(
        ...([fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0.01, max: 500, noNaN: true })] as const),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (count, mean, dispersion) => {
          const tail = upperTail(count, mean, dispersion);

          expect(tail).toBeGreaterThanOrEqual(0);
          expect(tail).toBeLessThanOrEqual(1);
          expect(upperTail(count + 1, mean, dispersion)).toBeLessThanOrEqual(tail);
        },
      ),
    );
  });
});

describe('the baseline of a spike', () => {
  test('The centre of calm days is their mean, and bursts are expected even of them', () => {
    expect(baselineOf(calm)).toEqual({ mean: 10, dispersion: 2 });
  });

  test('An earlier spike moves neither centre nor dispersion much', () => {
    const { mean, dispersion } = baselineOf([...calm, 300, 180]);

    expect(mean).toBeGreaterThan(9.9);
    expect(mean).toBeLessThan(10.6);
    expect(dispersion).toBeLessThan(25);
    expect(chanceOf(90, [...calm, 300, 180])).toBeLessThan(1e-4);
  });

  test('Days without anything are a baseline, too', () => {
    expect(baselineOf(Array<number>(28).fill(0))).toEqual({ mean: 1 / 56, dispersion: 2 });
  });

  test('The median of an even number of counts lies between the middle two', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2]), medianOf([])]).toEqual([2, 2.5, 0]);
  });
});

describe('spikes', () => {
  test('A day of four times the usual is one, and its neighbours join it', () => {
    const runs = spikesIn(asStretches([10, 11, 40, 60, 9, 10, 45, 8]));

    expect(runs.map(({ first, last }) => [first, last])).toEqual([
      [2, 3],
      [6, 6],
    ]);
    // Two stretches had two chances.
    expect(runs[0]?.pValue).toBeCloseTo(2 * chanceOf(60, calm), 15);
  });

  test('Less than twice the usual or fewer than five mentions are none, however unlikely', () => {
    const many = Array<number>(28).fill(10_000);

    expect(chanceOf(12_000, many)).toBeLessThan(1e-6);
    expect(spikesIn(asStretches([12_000], many))).toEqual([]);
    expect(spikesIn(asStretches([4], Array<number>(60).fill(0)))).toEqual([]);
  });

  test('What has nothing to be compared with is never a spike', () => {
    expect(spikesIn([{ count: 1_000, before: null }])).toEqual([]);
  });

  test('The step-up procedure takes the largest chance under its own share of the level', () => {
    // Level 0.003 over three: the limits are 0.001, 0.002 and 0.003.
    expect(stepUpLimit([0.3, 0.0004, 0.0019])).toBe(0.0019);
    expect(stepUpLimit([0.3, 0.0011, 0.0021])).toBe(-1);
  });

  test('More of the same is never less of a spike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 14, maxLength: 60 }),
        fc.integer({ min: 1, max: 400 }),
        (before, count) => {
          expect(chanceOf(count + 1, before)).toBeLessThanOrEqual(chanceOf(count, before));
        },
      ),
    );
  });

  test.each([
    ['Poisson noise of mean 0.5', 0.5, 1],
    ['Poisson noise of mean 30', 30, 1],
    ['bursty noise of mean 20', 20, 4],
    ['very bursty noise of mean 100', 100, 10],
  ])('Of 200 months with nothing but %s at most three in a hundred show a spike', (_, mean, dispersion) => {
    const noise = noiseOf(mean, dispersion, 20_260_309);
    const months = Array.from({ length: 200 }, () => Array.from({ length: 58 }, noise));

    const wrong = months.filter((counts) => {
      const view = counts.slice(28).map((count, day) => ({ count, before: counts.slice(day, 28 + day) }));
      return spikesIn(view).length > 0;
    });

    expect(wrong.length).toBeLessThanOrEqual(6);
  });

  test('In the same noise a day of four times the usual is found nine times out of ten', () => {
    const noise = noiseOf(35, 3, 7);
    const found = Array.from({ length: 100 }, () => {
      const before = Array.from({ length: 28 }, noise);
      return spikesIn([...asStretches(Array.from({ length: 29 }, noise), before), { count: 140, before }]);
    });

    expect(found.filter((runs) => runs.some(({ last }) => last === 29)).length).toBeGreaterThanOrEqual(90);
  });
});
