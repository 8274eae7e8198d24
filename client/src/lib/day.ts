import type { Zone } from '@tanggap/shared/vocabulary';

/** Hours ahead of UTC; none of the three zones has daylight saving. */
const offsets: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };
const hourMs = 3_600_000;

/** Something that is valid until a day holds to the end of that day in the desk's zone. */
export const endOfDay = (dayKey: string, zone: Zone): string => `${dayKey}T23:59:59+0${offsets[zone]}:00`;

export const startOfDay = (dayKey: string, zone: Zone): string => `${dayKey}T00:00:00+0${offsets[zone]}:00`;

/** What a `datetime-local` field holds, read in the desk's zone; null where it is not a moment. */
export function instantOf(local: string, zone: Zone): string | null {
  const at = Date.parse(`${local}:00+0${offsets[zone]}:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The other way round: `2026-11-18T10:42`. */
export function localTextOf(at: number, zone: Zone): string {
  return new Date(at + offsets[zone] * hourMs).toISOString().slice(0, 16);
}

/** The day so many days after a moment, `2026-11-18`. */
export function dayAfter(at: number, days: number, zone: Zone): string {
  return localTextOf(at + days * 24 * hourMs, zone).slice(0, 10);
}
