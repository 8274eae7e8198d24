import type { Shift, Stretch, WorkCalendar } from '@tanggap/shared/work-calendar';
import { localTextOf } from '../../lib/day.js';

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** An end of `00:00` is midnight, the day's end. */
const covers = ({ from, to }: Stretch, minute: number): boolean =>
  minute >= minutesOf(from) && minute < (to === '00:00' ? 24 * 60 : minutesOf(to));

/** Whether office hours run at a moment: whether a clock counted in them moves on the screen now. */
export function isOfficeOpen(calendar: WorkCalendar, at: number): boolean {
  const local = localTextOf(at, calendar.zone);
  const day = local.slice(0, 10);
  if (calendar.holidays.some((holiday) => holiday.day === day)) return false;
  const isRamadan = calendar.ramadans.some(({ from, to }) => from <= day && day <= to);
  const week = isRamadan ? calendar.ramadan : calendar.office;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const stretches =
    weekday === 0 || weekday === 6 ? week.weekend : weekday === 5 ? week.friday : week.weekdays;
  return stretches.some((stretch) => covers(stretch, minutesOf(local.slice(11))));
}

/** Whether somebody is rostered at a moment. */
export function isShiftOn(shifts: readonly Shift[], at: number): boolean {
  return shifts.some(
    ({ from, to, isRemoved }) => !isRemoved && Date.parse(from) <= at && at < Date.parse(to),
  );
}
