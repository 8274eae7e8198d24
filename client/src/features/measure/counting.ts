import { officeTime, shiftTime, workingMs, type CountedTime } from '@tanggap/shared/work-time';
import type { Zone } from '@tanggap/shared/vocabulary';
import type { ClockMode, Shift, WorkCalendar } from '@tanggap/shared/work-calendar';

export interface Counting {
  mode: ClockMode | null;
  shifts: readonly Shift[];
  calendar: WorkCalendar | undefined;
  zone: Zone;
}

const oneSecond = 1_000;

/** Whether time counts at a moment, by the same hours that the figures are counted in. */
export function isCounting({ mode, shifts, calendar, zone }: Counting, at: number): boolean {
  const moves = (counted: CountedTime): boolean => workingMs(counted, at, at + oneSecond) > 0;
  if (mode === 'always') return true;
  if (mode === 'shift') return moves(shiftTime(shifts, zone));
  return mode === 'office' && calendar !== undefined && moves(officeTime(calendar));
}
