import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCounting } from '../../../client/src/features/measure/counting.js';
import { placesOf, ticksOf } from '../../../client/src/features/measure/panels/range-plot.js';
import { isWide, kappaWord } from '../../../client/src/features/measure/quality/kappa.js';
import { weekAfter, weekOf } from '../../../client/src/features/measure/quality/week.js';
import { writeSpan } from '../../../client/src/features/measure/span.js';
import { trendRows, trendTarget } from '../../../client/src/features/measure/trend/trend-rows.js';
import { createFormat } from '../../../client/src/lib/format.js';
import { aFigure, aShift, hour, minute, nothing, theCalendar, theTimes } from './measure-builders.js';

const span = (ms: number) => writeSpan(ms, 'id', createFormat('id', 'WIB'));

describe('writing counted time', () => {
  test.each([
    [0, '0 dtk'],
    [200, '0,2 dtk'],
    [3_000, '3 dtk'],
    [38_000, '38 dtk'],
    [130_000, '2 mnt 10 dtk'],
    [31 * minute, '31 mnt'],
    [99 * minute, '1 j 39 mnt'],
    [26 * hour + 12 * minute, '26 j 12 mnt'],
    [1_204 * hour, '1.204 j'],
    [-5, '0 dtk'],
  ])('%d ms are written %s', (ms, written) => {
    expect(span(ms)).toBe(written);
  });
});

describe('the chart of days', () => {
  test('Days come oldest first, in minutes; with few cases each is a point', () => {
    const few = aFigure({
      medianMs: null,
      p90Ms: null,
      cases: [{ storyId: 'C-1', title: 'Satu', ms: 12 * minute, isOpen: false }],
    });
    const rows = trendRows({
      groups: {
        ...theTimes().groups,
        day: [
          { value: '2026-11-19', name: '', figure: aFigure() },
          { value: '2026-11-18', name: '', figure: few },
        ],
      },
    });

    expect(rows.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-19']);
    expect(rows[0]).toMatchObject({ median: null, case0: 12 });
    expect(rows[1]).toMatchObject({ median: 44, p90: 99 });
    expect(rows[1]?.case0).toBeUndefined();
  });

  test('Its target is the one of the whole way', () => {
    expect(trendTarget(theTimes())).toBe(90);
    expect(trendTarget(theTimes({ 'flagged-out': { targetMs: null } }))).toBeNull();
  });
});

describe('the axis of programs', () => {
  test('Nothing is drawn where there is nothing', () => {
    expect(placesOf(aFigure({ ...nothing, targetMs: null }))).toEqual([]);
  });

  test('It begins at nought and reaches the largest value in at most five steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 * 24 * hour }), { maxLength: 8 }), (values) => {
        const ticks = ticksOf(values.map((p90Ms) => aFigure({ p90Ms, medianMs: 1, targetMs: null })));

        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect((ticks.at(-1) ?? 0) * minute).toBeGreaterThanOrEqual(Math.max(0, ...values));
      }),
    );
  });
});

describe('whether a clock moves now', () => {
  const at = (text: string) => Date.parse(`${text}+07:00`);
  const given = { shifts: [aShift()], calendar: theCalendar(), zone: 'WIB' as const };

  test('Around the clock it always does', () => {
    expect(isCounting({ ...given, mode: 'always' }, at('2026-11-22T03:00'))).toBe(true);
  });

  test('In shift hours it does while somebody is on', () => {
    expect(isCounting({ ...given, mode: 'shift' }, at('2026-11-19T14:59'))).toBe(true);
    expect(isCounting({ ...given, mode: 'shift' }, at('2026-11-19T15:00'))).toBe(false);
  });

  test('In office hours it stands at midday, at weekends and on holidays', () => {
    const office = { ...given, mode: 'office' } as const;

    expect(isCounting(office, at('2026-11-19T09:00'))).toBe(true);
    expect(isCounting(office, at('2026-11-19T12:30'))).toBe(false);
    expect(isCounting(office, at('2026-11-21T09:00'))).toBe(false);
    expect(isCounting(office, at('2026-12-25T09:00'))).toBe(false);
  });

  test('Before the calendar is read it says nothing', () => {
    expect(isCounting({ ...given, mode: 'office', calendar: undefined }, at('2026-11-19T09:00'))).toBe(false);
  });
});

describe('weeks', () => {
  test('The first of January may belong to the year before', () => {
    expect(weekOf('2027-01-01')).toBe('2026-W53');
    expect(weekOf('2026-11-19')).toBe('2026-W47');
  });

  test('A week forth and a week back is the same week', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        (date) => {
          const week = weekOf(date.toISOString().slice(0, 10));

          expect(weekAfter(weekAfter(week, 1), -1)).toBe(week);
        },
      ),
    );
  });
});

describe('what kappa says', () => {
  test.each([
    [-0.1, 'none'],
    [0.2, 'slight'],
    [0.4, 'fair'],
    [0.55, 'moderate'],
    [0.8, 'substantial'],
    [0.95, 'high'],
  ])('%d is called %s', (kappa, word) => {
    expect(kappaWord(kappa)).toBe(word);
  });

  test('Without an interval, or with a wide one, it proves nothing yet', () => {
    expect(isWide({ kappaInterval: null })).toBe(true);
    expect(isWide({ kappaInterval: [0.2, 0.9] })).toBe(true);
    expect(isWide({ kappaInterval: [0.6, 0.8] })).toBe(false);
  });
});
