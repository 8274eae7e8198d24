import type { Zone } from '@tanggap/shared/vocabulary';
import { dayAfter, startOfDay } from '../../../lib/day.js';

export type WorkPreset = 'month' | 'lastMonth' | 'half';

/** First and last day, both inside the range, `2026-11-19`. */
export interface DayRange {
  from: string;
  to: string;
}

const monthOf = (day: string): { year: number; month: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});
const firstOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

/** The calendar month up to today, the one before, or the half-year up to today. */
export function presetRange(preset: WorkPreset, today: string): DayRange {
  const { year, month } = monthOf(today);
  if (preset === 'month') return { from: firstOf(year, month), to: today };
  if (preset === 'half') return { from: firstOf(year, month <= 6 ? 1 : 7), to: today };
  const last = new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
  return { from: firstOf(year, month - 1), to: last };
}

/** Both days are given and in order. */
export const isRange = ({ from, to }: DayRange): boolean => from !== '' && to !== '' && from <= to;

/** The range as instants, its end exclusive: the midnight after the last day. */
export function instantsOf({ from, to }: DayRange, zone: Zone): { from: string; to: string } {
  const start = Date.parse(startOfDay(from, zone));
  const end = Date.parse(startOfDay(dayAfter(Date.parse(startOfDay(to, zone)), 1, zone), zone));
  return { from: new Date(start).toISOString(), to: new Date(end).toISOString() };
}
