import type { WorkCalendar } from '@tanggap/shared/work-calendar';
import { readHolidays, writeHolidays, type LineProblem } from './holiday-lines.js';
import { isRamadanRight, isWeekRight } from './office-hours.js';

export interface CalendarDraft extends Omit<WorkCalendar, 'holidays' | 'version'> {
  /** Lines of each year that was opened, as typed. */
  lines: Readonly<Record<number, string>>;
}

/** Years that have holidays or are said to be complete, the running year among them. */
export function yearsOf(calendar: WorkCalendar, thisYear: number): number[] {
  const years = [...calendar.holidays.map(({ day }) => Number(day.slice(0, 4))), ...calendar.completeYears];
  return [...new Set([...years, thisYear])].toSorted((a, b) => a - b);
}

export function calendarDraftOf(calendar: WorkCalendar, years: readonly number[]): CalendarDraft {
  const { zone, office, ramadan, ramadans, completeYears } = calendar;
  return {
    zone,
    office,
    ramadan,
    ramadans,
    completeYears,
    lines: Object.fromEntries(years.map((year) => [year, writeHolidays(calendar.holidays, year)])),
  };
}

/** Problems of every year, so that one out of sight does not block in silence. */
export function lineProblems(draft: CalendarDraft): { year: number; problems: LineProblem[] }[] {
  return Object.entries(draft.lines)
    .map(([year, text]) => ({ year: Number(year), problems: readHolidays(text, Number(year)).problems }))
    .filter(({ problems }) => problems.length > 0);
}

export function isSavable(draft: CalendarDraft): boolean {
  return (
    lineProblems(draft).length === 0 &&
    isWeekRight(draft.office) &&
    isWeekRight(draft.ramadan) &&
    draft.ramadans.every(isRamadanRight)
  );
}

export function calendarOf({ lines, ...draft }: CalendarDraft, version: number): WorkCalendar {
  return {
    ...draft,
    version,
    completeYears: draft.completeYears.toSorted((a, b) => a - b),
    holidays: Object.entries(lines)
      .flatMap(([year, text]) => readHolidays(text, Number(year)).holidays)
      .toSorted((a, b) => a.day.localeCompare(b.day)),
  };
}
