import { describe, expect, test } from '@jest/globals';
import { defaultCalendar } from '@tanggap/shared/default-calendar';
import { workCalendarSchema } from '@tanggap/shared/work-calendar';

const daysOf = (year: number, kind: string) =>
  defaultCalendar.holidays.filter((holiday) => holiday.day.startsWith(`${year}`) && holiday.kind === kind)
    .length;

describe('the calendar a desk starts with', () => {
  test('it is one that a supervisor could have saved', () => {
    expect(workCalendarSchema.parse(defaultCalendar)).toEqual(defaultCalendar);
    expect(new Set(defaultCalendar.holidays.map(({ day }) => day)).size).toBe(
      defaultCalendar.holidays.length,
    );
  });

  test.each([
    [2025, 17, 11],
    [2026, 17, 8],
  ])('%i has %i holidays and %i days of joint leave', (year, holidays, leave) => {
    expect([daysOf(year, 'holiday'), daysOf(year, 'joint-leave')]).toEqual([holidays, leave]);
  });

  test('2027 is empty and not said to be complete, since its decree was not seen', () => {
    expect(daysOf(2027, 'holiday')).toBe(0);
    expect(defaultCalendar.completeYears).toEqual([2025, 2026]);
  });
});
