import { zoneOffsetMs } from '../time-buckets.js';
import type { Zone } from '../vocabulary.js';
import { dayOf } from '../work-time.js';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** ISO week of a moment by the zone's days, `2026-W47`: Monday to Sunday, numbered by its Thursday. */
export function weekOf(at: number, zone: Zone): string {
  const day = dayOf(at, zone);
  // The epoch was a Thursday: day 0 is weekday 3, counted from Monday.
  const thursday = new Date((day - ((((day + 3) % 7) + 7) % 7) + 3) * dayMs);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / weekMs) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** First moment of a week and of the one after it, ms; null where the year has no such week. */
export function weekRange(week: string, zone: Zone): { from: number; to: number } | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined || number === undefined) return null;
  const fourth = Date.UTC(Number(year), 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs;
  const from = firstMonday + (Number(number) - 1) * weekMs - zoneOffsetMs[zone];
  return weekOf(from, zone) === week ? { from, to: from + weekMs } : null;
}
