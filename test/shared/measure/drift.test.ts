import { describe, expect, test } from '@jest/globals';
import { driftOf, twoShares, wilson } from '@tanggap/shared/measure/drift';
import fc from 'fast-check';

const flat = Array<number>(10).fill(100);

describe('drift of a score', () => {
  test('The same histogram has not moved', () => {
    expect(driftOf(flat, flat)).toMatchObject({ psi: 0, verdict: 'same' });
  });

  test('A histogram that leans to one side has moved strongly', () => {
    const leaning = [400, 200, 100, 100, 50, 50, 40, 30, 20, 10];

    const { psi, verdict } = driftOf(leaning, flat);

    expect(psi).toBeGreaterThan(0.25);
    expect(verdict).toBe('strong');
  });

  test('Under a hundred texts on one side nothing is said', () => {
    expect(driftOf(Array<number>(10).fill(9), flat)).toEqual({ psi: null, chance: null, verdict: 'too-few' });
  });

  test('What chance explains has not moved, although the index passes 0.1', () => {
    const small = [8, 12, 10, 10, 16, 4, 10, 10, 14, 6];

    const { psi, chance, verdict } = driftOf(small, Array<number>(10).fill(10));

    expect(psi).toBeGreaterThan(0.1);
    expect(psi).toBeLessThan(chance ?? 0);
    expect(verdict).toBe('same');
  });
});

describe('shares', () => {
  test('Wilson gives the published interval of 9 in 10', () => {
    const [low, high] = wilson(9, 10);

    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.596', '0.982']);
  });

  test('An interval holds its share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (of, some) => {
        const hits = Math.min(of, some);
        const [low, high] = wilson(hits, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / of + 1e-9);
        expect(high).toBeGreaterThanOrEqual(hits / of - 1e-9);
      }),
    );
  });

  test('Equal shares differ by chance, very different ones do not', () => {
    expect(twoShares(10, 100, 10, 100)).toBeCloseTo(1, 6);
    expect(twoShares(0, 100, 0, 100)).toBe(1);
    expect(twoShares(10, 100, 30, 100)).toBeCloseTo(0.0004, 4);
  });
});
