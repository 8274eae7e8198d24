import type { Zone } from '@tanggap/shared/vocabulary';
import type { Shift } from '@tanggap/shared/work-calendar';
import { dayAfter, startOfDay } from '../../../lib/day.js';

const dayMs = 86_400_000;
const noonMs = dayMs / 2;

/** The day so many days after another; both `2026-11-19`. */
export function plusDays(day: string, by: number, zone: Zone): string {
  return dayAfter(Date.parse(startOfDay(day, zone)) + noonMs, by, zone);
}

/** The Monday of a day's week. */
export function mondayOf(day: string, zone: Zone): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDays(day, -weekday, zone);
}

export const daysFrom = (monday: string, zone: Zone): string[] =>
  Array.from({ length: 7 }, (_, index) => plusDays(monday, index, zone));

/** The part of a shift that falls on one day, as shares of that day. */
export interface Piece {
  shift: Shift;
  start: number;
  end: number;
  /** It began on an earlier day. */
  isContinued: boolean;
  /** It ends on a later day. */
  goesOn: boolean;
  /** Overlapping shifts stand under one another; 0 is the topmost. */
  lane: number;
}

/** What of the shifts falls on a day, earliest first, each in the first lane that is free. */
export function piecesOf(shifts: readonly Shift[], day: string, zone: Zone): Piece[] {
  const begin = Date.parse(startOfDay(day, zone));
  const end = begin + dayMs;
  const laneEnds: number[] = [];
  return shifts
    .filter(({ from, to, isRemoved }) => !isRemoved && Date.parse(from) < end && Date.parse(to) > begin)
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
    .map((shift) => {
      const from = Math.max(begin, Date.parse(shift.from));
      const to = Math.min(end, Date.parse(shift.to));
      const free = laneEnds.findIndex((until) => until <= from);
      const lane = free === -1 ? laneEnds.length : free;
      laneEnds[lane] = to;
      return {
        shift,
        start: (from - begin) / dayMs,
        end: (to - begin) / dayMs,
        isContinued: Date.parse(shift.from) < begin,
        goesOn: Date.parse(shift.to) > end,
        lane,
      };
    });
}

/** Shifts on at a moment, and the first to begin after it. */
export function nowAndNext(shifts: readonly Shift[], now: number): { on: Shift[]; next: Shift | null } {
  const standing = shifts
    .filter(({ isRemoved }) => !isRemoved)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const on = standing.filter(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to));
  return { on, next: standing.find(({ from }) => Date.parse(from) > now) ?? null };
}
