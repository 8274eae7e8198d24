import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { timelineSteps } from '@tanggap/shared/api-search';
import {
  countStretches,
  edgesOf,
  fittingStep,
  localHour,
  localWeekday,
  stepMs,
  stretchStart,
} from '@tanggap/shared/time-buckets';
import type { Zone } from '@tanggap/shared/vocabulary';

const at = (moment: string): number => Date.parse(moment);
const iso = (moments: readonly number[]): string[] => moments.map((moment) => new Date(moment).toISOString());
const zones: Zone[] = ['WIB', 'WITA', 'WIT'];
const moment = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });

describe('stretches of a timeline', () => {
  test.each([
    ['WIB', '2026-03-08T17:00:00.000Z'],
    ['WITA', '2026-03-08T16:00:00.000Z'],
    ['WIT', '2026-03-08T15:00:00.000Z'],
  ] as const)('A day in %s begins at its own midnight', (zone, midnight) => {
    expect(iso([stretchStart(at('2026-03-09T03:00:00Z'), 'day', zone)])).toEqual([midnight]);
  });

  test('A week begins on Monday, also for a Sunday night', () => {
    const monday = '2026-03-01T17:00:00.000Z';

    expect(iso([stretchStart(at('2026-03-08T16:59:59Z'), 'week', 'WIB')])).toEqual([monday]);
    expect(iso([stretchStart(at(monday), 'week', 'WIB')])).toEqual([monday]);
  });

  test('The first and last stretch are cut at the range', () => {
    const edges = edgesOf(at('2026-03-08T10:30:00Z'), at('2026-03-10T20:00:00Z'), 'day', 'WIB');

    expect(iso(edges)).toEqual([
      ...['2026-03-08T10:30:00.000Z', '2026-03-08T17:00:00.000Z', '2026-03-09T17:00:00.000Z'],
      ...['2026-03-10T17:00:00.000Z', '2026-03-10T20:00:00.000Z'],
    ]);
  });

  test('Edges rise from one end of the range to the other, and only inner ones are whole', () => {
    fc.assert(
      fc.property(
        ...([moment, fc.integer({ min: 1, max: 40 * stepMs.day })] as const),
        ...([fc.constantFrom(...timelineSteps), fc.constantFrom(...zones)] as const),
        (from, length, by, zone) => {
          const edges = edgesOf(from, from + length, by, zone);

          expect(edges).toHaveLength(countStretches(from, from + length, by, zone) + 1);
          expect([edges[0], edges.at(-1)]).toEqual([from, from + length]);
          expect(edges.toSorted((a, b) => a - b)).toEqual(edges);
          expect(edges.slice(1, -1).filter((edge) => stretchStart(edge, by, zone) !== edge)).toEqual([]);
        },
      ),
    );
  });

  test('Local hours and weekdays are those of the zone, as the calendar has them', () => {
    fc.assert(
      fc.property(moment, (now) => {
        const local = new Date(now + 9 * stepMs.hour);

        expect(localHour(now, 'WIT')).toBe(local.getUTCHours());
        expect(localWeekday(now, 'WIT')).toBe((local.getUTCDay() + 6) % 7);
      }),
    );
  });

  test.each([
    [3, 'hour'],
    [3.1, 'day'],
    [120, 'day'],
    [121, 'week'],
  ] as const)('%d days are shown by %s unless somebody asks otherwise', (days, step) => {
    expect(fittingStep(0, days * stepMs.day)).toBe(step);
  });
});
