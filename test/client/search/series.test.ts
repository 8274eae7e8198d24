import { describe, expect } from '@jest/globals';
import { fc, test } from '@fast-check/jest';
import type { TimelineBucket } from '@tanggap/shared/api-search';
import { chartData, tallestOf, ticksFor } from '../../../client/src/components/timeline/series.js';

const bucket = (parts: Record<string, number> | undefined, mentions = 10): TimelineBucket => ({
  from: '2026-11-10T17:00:00.000Z',
  to: '2026-11-11T17:00:00.000Z',
  mentions,
  questions: 0,
  isRunning: false,
  ...(parts ? { parts } : {}),
});
const keysOf = ({ series }: ReturnType<typeof chartData>) => series.map(({ key }) => key);

describe('the parts of the bars', () => {
  test('decisions are told in the kinds that a reader looks for', () => {
    const parts = { 'false-claim': 3, scam: 2, complaint: 4, press: 1, monitor: 6, none: 5 };

    const data = chartData([bucket(parts)], 'exit', String);

    expect(data.rows[0]?.values).toEqual({ claim: 5, complaint: 4, press: 1, rest: 6, none: 5 });
    expect(keysOf(data)).toEqual(['claim', 'complaint', 'press', 'rest', 'none']);
  });

  test('no two parts of one chart look the same', () => {
    const parts = { a: 9, b: 8, c: 7, d: 6, e: 5, f: 4, none: 3 };

    const looks = chartData([bucket(parts)], 'program', String).series.map(
      ({ colour, texture }) => `${colour} ${texture}`,
    );

    expect(new Set(looks).size).toBe(looks.length);
  });

  test('beyond five values the smallest are told together', () => {
    const data = chartData([bucket({ a: 9, b: 8, c: 7, d: 6, e: 5, f: 4, g: 1 })], 'region', String);

    expect(keysOf(data)).toEqual(['a', 'b', 'c', 'd', 'e', 'rest']);
    expect(data.rows[0]?.values['rest']).toBe(5);
  });

  test('a bar without parts is one piece', () => {
    expect(chartData([bucket(undefined, 7)], 'level', String).rows[0]?.values).toEqual({ none: 7 });
  });

  test('When a mention counts in two parts, then the axis reaches over the stack', () => {
    const data = chartData([bucket({ a: 8, b: 7 }, 10)], 'program', String);

    expect(tallestOf(data)).toBe(15);
  });

  test.prop([fc.array(fc.dictionary(fc.string(), fc.nat(1_000)), { minLength: 1, maxLength: 20 })])(
    'no mention is lost on the way to the chart',
    (all) => {
      const sum = (values: Readonly<Record<string, number>>) =>
        Object.values(values).reduce((total, value) => total + value, 0);

      const data = chartData(
        all.map((parts) => bucket(parts)),
        'source',
        String,
      );

      expect(data.rows.map(({ values }) => sum(values))).toEqual(all.map(sum));
    },
  );
});

describe('the upright axis', () => {
  test.prop([fc.integer({ min: 0, max: 5_000_000 })])(
    'it begins at nothing, reaches the tallest bar and has few round steps',
    (tallest) => {
      const ticks = ticksFor(tallest);

      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(tallest);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.every(Number.isInteger)).toBe(true);
    },
  );
});
