import { dayName, dayOf, isWorkingDay } from '@tanggap/shared/work-time';
import type { WorkCalendar } from '@tanggap/shared/work-calendar';

const dayMs = 86_400_000;
/** A calendar without any working day has no due dates; nobody waits longer than this for one. */
const longestDays = 400;

/**
 * The moment so many working days after `at`, at the same time of day. Days without office hours in the desk's calendar
 * are not counted: weekends, holidays and joint leave.
 */
export function afterWorkingDays(at: string, days: number, calendar: WorkCalendar): string {
  const start = Date.parse(at);
  let [passed, left] = [0, days];
  while (left > 0 && passed < longestDays) {
    passed += 1;
    const day = dayName(dayOf(start + passed * dayMs, calendar.zone));
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return new Date(start + passed * dayMs).toISOString();
}
