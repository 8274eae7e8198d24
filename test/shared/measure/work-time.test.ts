import { describe, expect, test } from '@jest/globals';
import { defaultCalendar } from '@tanggap/shared/default-calendar';
import type { Zone } from '@tanggap/shared/vocabulary';
import type { WorkCalendar } from '@tanggap/shared/work-calendar';
import {
  afterWorking,
  alwaysTime,
  calendarGaps,
  isWorkingDay,
  officeTime,
  shiftTime,
  workingMs,
  type CountedTime,
} from '@tanggap/shared/work-time';
import fc from 'fast-check';
import { expectBounded } from '../../support/bounded.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const offsets = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' };

/** A moment as the clocks of a zone show it. */
const at = (local: string, zone: Zone = 'WIB'): number => Date.parse(`${local}:00${offsets[zone]}`);
const calendarIn = (zone: Zone): WorkCalendar => ({ ...defaultCalendar, zone });
const aShift = (from: string, to: string, isRemoved = false) => ({
  from: new Date(at(from)).toISOString(),
  to: new Date(at(to)).toISOString(),
  isRemoved,
});

describe('office hours', () => {
  const office = officeTime(defaultCalendar);

  test.each([
    ['within a morning', '2026-11-16T09:00', '2026-11-16T10:30', 90],
    ['over the break of a Monday', '2026-11-16T11:30', '2026-11-16T13:30', 60],
    ['over the longer break of a Friday', '2026-11-20T11:00', '2026-11-20T13:30', 60],
    ['inside a Friday break', '2026-11-20T11:30', '2026-11-20T13:00', 0],
    ['from before opening to after closing', '2026-11-16T00:00', '2026-11-17T00:00', 450],
    ['over a night', '2026-11-16T15:30', '2026-11-17T08:00', 60],
    ['over a weekend', '2026-11-20T16:00', '2026-11-23T08:00', 60],
    ['a whole week', '2026-11-16T00:00', '2026-11-23T00:00', 37.5 * 60],
    ['a whole week of Ramadan', '2026-03-02T00:00', '2026-03-09T00:00', 32.5 * 60],
    ['a Friday of Ramadan', '2026-03-06T00:00', '2026-03-07T00:00', 390],
    ['from inside a holiday into the next day', '2026-08-17T10:00', '2026-08-18T08:30', 60],
    ['from before joint leave over Idul Fitri', '2026-03-17T14:00', '2026-03-25T08:00', 90],
  ])('%s (%s to %s) it counts %d minutes', (_name, from, to, minutes) => {
    expect(workingMs(office, at(from), at(to)) / minute).toBe(minutes);
  });

  test('the year of the decree decides: 18 August is joint leave in 2025 only', () => {
    expect(isWorkingDay('2025-08-18', defaultCalendar)).toBe(false);
    expect(isWorkingDay('2026-08-18', defaultCalendar)).toBe(true);
  });

  test("a holiday ends at the calendar zone's own midnight", () => {
    // 17 August 2026 is a holiday. In Jayapura the 18th begins at 15.00 UTC, two hours before Jakarta's.
    const allDay = [{ from: '00:00', to: '00:00' }];
    const week = { weekdays: allDay, friday: allDay, weekend: [] };
    const [from, to] = [Date.parse('2026-08-17T14:00Z'), Date.parse('2026-08-17T18:00Z')];

    const counted = (zone: Zone) =>
      workingMs(officeTime({ ...calendarIn(zone), office: week }), from, to) / hour;

    expect([counted('WIT'), counted('WITA'), counted('WIB')]).toEqual([3, 2, 1]);
  });

  test.each(['WIB', 'WITA', 'WIT'] as const)('a desk in %s opens at half past seven of its own', (zone) => {
    const counted = officeTime(calendarIn(zone));

    expect(workingMs(counted, at('2026-11-16T07:00', zone), at('2026-11-16T08:00', zone))).toBe(30 * minute);
  });

  test('a moment is worked once: the last of a stretch counts, its end does not', () => {
    expect(workingMs(office, at('2026-11-16T16:00') - 1, at('2026-11-16T16:00') + hour)).toBe(1);
    expect(workingMs(office, at('2026-11-16T16:00'), at('2026-11-17T07:30'))).toBe(0);
  });

  test('a stretch that ends at midnight runs to the end of its day', () => {
    const late = [{ from: '22:00', to: '00:00' }];
    const counted = officeTime({ ...defaultCalendar, office: { weekdays: late, friday: late, weekend: [] } });

    expect(workingMs(counted, at('2026-11-16T21:00'), at('2026-11-17T21:00'))).toBe(2 * hour);
  });

  test('stretches that overlap count once, reversed ones not at all', () => {
    const muddled = [
      { from: '09:00', to: '11:00' },
      { from: '10:00', to: '12:00' },
      { from: '15:00', to: '14:00' },
    ];
    const counted = officeTime({
      ...defaultCalendar,
      office: { weekdays: muddled, friday: [], weekend: [] },
    });

    expect(workingMs(counted, at('2026-11-16T00:00'), at('2026-11-17T00:00'))).toBe(3 * hour);
  });

  test('a target that begins on Friday afternoon breaks on Monday', () => {
    expect(afterWorking(office, at('2026-11-20T16:00'), hour)).toBe(at('2026-11-23T08:00'));
    expect(afterWorking(office, at('2026-11-20T15:30'), hour)).toBe(at('2026-11-20T16:30'));
  });

  test('where no hour is ever kept, nothing breaks', () => {
    const closed = officeTime({ ...defaultCalendar, office: { weekdays: [], friday: [], weekend: [] } });

    expect(afterWorking(closed, at('2026-11-20T16:00'), 1)).toBeNull();
  });
});

describe('shift hours', () => {
  test('a shift over midnight counts on both days', () => {
    const night = shiftTime([aShift('2026-11-16T22:00', '2026-11-17T06:00')], 'WIB');

    expect(workingMs(night, at('2026-11-16T20:00'), at('2026-11-17T00:00'))).toBe(2 * hour);
    expect(workingMs(night, at('2026-11-17T00:00'), at('2026-11-17T12:00'))).toBe(6 * hour);
  });

  test('where shifts overlap, time counts once, and removed ones not at all', () => {
    const counted = shiftTime(
      [
        aShift('2026-11-16T07:00', '2026-11-16T15:00'),
        aShift('2026-11-16T14:00', '2026-11-16T22:00'),
        aShift('2026-11-17T07:00', '2026-11-17T15:00', true),
      ],
      'WIB',
    );

    expect(workingMs(counted, at('2026-11-16T00:00'), at('2026-11-18T00:00'))).toBe(15 * hour);
  });

  test('a target that needs more hours than are rostered does not break yet', () => {
    const counted = shiftTime([aShift('2026-11-16T07:00', '2026-11-16T15:00')], 'WIB');

    expect(afterWorking(counted, at('2026-11-16T14:00'), hour)).toBe(at('2026-11-16T15:00'));
    expect(afterWorking(counted, at('2026-11-16T14:00'), hour + 1)).toBeNull();
    expect(afterWorking(counted, at('2026-11-16T16:00'), 1)).toBeNull();
  });

  test('without a roster nothing counts', () => {
    const counted = shiftTime([], 'WIT');

    expect(workingMs(counted, at('2020-01-01T00:00'), at('2030-01-01T00:00'))).toBe(0);
    expect(afterWorking(counted, at('2026-11-16T14:00'), 1)).toBeNull();
  });
});

describe('counted time of any kind', () => {
  const roster = Array.from({ length: 400 }, (_, index) => {
    const from = Date.parse('2025-06-01T00:00Z') + index * 31 * hour;
    return {
      from: new Date(from).toISOString(),
      to: new Date(from + 9 * hour).toISOString(),
      isRemoved: false,
    };
  });
  const kinds: [string, CountedTime][] = [
    ['around the clock', alwaysTime()],
    ['in office hours', officeTime(calendarIn('WITA'))],
    ['in shifts', shiftTime(roster, 'WIT')],
  ];
  const moment = fc.integer({ min: Date.parse('2018-01-01T00:00Z'), max: Date.parse('2028-01-01T00:00Z') });

  test.each(kinds)('%s a reversed or empty interval is 0', (_name, counted) => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(workingMs(counted, Math.max(a, b), Math.min(a, b))).toBe(0);
      }),
    );
  });

  test.each(kinds)('%s two intervals in a row count as much as both together', (_name, counted) => {
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), (moments) => {
        const [a, b, c] = moments.toSorted((one, other) => one - other) as [number, number, number];

        expect(workingMs(counted, a, b) + workingMs(counted, b, c)).toBe(workingMs(counted, a, c));
        expect(workingMs(counted, a, c)).toBeLessThanOrEqual(c - a);
      }),
    );
  });

  test.each(kinds)(
    '%s a target breaks when exactly so much has been counted, not before',
    (_name, counted) => {
      const span = fc.integer({ min: 1, max: 90 * hour });
      fc.assert(
        fc.property(moment, span, (from, ms) => {
          const breaks = afterWorking(counted, from, ms);
          if (breaks === null) return;

          expect(workingMs(counted, from, breaks)).toBe(ms);
          expect(workingMs(counted, from, breaks - 1)).toBe(ms - 1);
        }),
      );
    },
  );

  test('day by day, minute by minute, office hours agree with a walk through a year', () => {
    const office = officeTime(defaultCalendar);
    const [from, to] = [at('2026-01-01T00:00'), at('2027-01-01T00:00')];
    let walked = 0;
    for (let moment = from; moment < to; moment += 30 * minute)
      walked += workingMs(office, moment, moment + 30 * minute);

    expect(workingMs(office, from, to)).toBe(walked);
    expect(walked / hour).toBe(weekdaysOpen2026());
  });

  /** Hours of 2026 by a second way: every day's own sum, from the lists of the decree. */
  function weekdaysOpen2026(): number {
    const off = new Set(defaultCalendar.holidays.map((holiday) => holiday.day));
    let hours = 0;
    for (let moment = Date.UTC(2026, 0, 1); moment < Date.UTC(2027, 0, 1); moment += day) {
      const name = new Date(moment).toISOString().slice(0, 10);
      const weekday = new Date(moment).getUTCDay();
      if (weekday === 0 || weekday === 6 || off.has(name)) continue;
      hours += name >= '2026-02-19' && name <= '2026-03-20' ? 6.5 : 7.5;
    }
    return hours;
  }

  test('ten thousand intervals over ten years are counted in a moment', () => {
    const office = officeTime(defaultCalendar);
    const first = at('2018-01-01T00:00');
    let sum = 0;

    // Some 10 ms on two cores; a walk through the days would take minutes.
    expectBounded(() => {
      for (let index = 0; index < 10_000; index += 1)
        sum += workingMs(office, first + index * hour, first + 3_652 * day);
    });

    expect(sum).toBeGreaterThan(0);
  });
});

describe('years without a decree', () => {
  test('a range names those of its years whose holidays are not entered', () => {
    expect(calendarGaps(defaultCalendar, '2026-12-01T00:00Z', '2026-12-31T16:59:59Z')).toEqual([]);
    expect(calendarGaps(defaultCalendar, '2026-12-01T00:00Z', '2026-12-31T17:00:00Z')).toEqual([2027]);
    expect(calendarGaps(defaultCalendar, '2023-06-01T00:00Z', '2028-06-01T00:00Z')).toEqual([
      2023, 2024, 2027, 2028,
    ]);
  });
});
