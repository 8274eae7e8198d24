import type { TimelineStep } from './api-search.js';
import type { Zone } from './vocabulary.js';

/** Stretches of a timeline. Indonesia has no daylight saving, so fixed offsets are exact. */

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const zoneOffsetMs: Readonly<Record<Zone, number>> = {
  WIB: 7 * hourMs,
  WITA: 8 * hourMs,
  WIT: 9 * hourMs,
};

export const stepMs: Readonly<Record<TimelineStep, number>> = { hour: hourMs, day: dayMs, week: 7 * dayMs };

/** The first Monday after the epoch, 5 January 1970: weeks begin on Mondays. */
const firstMonday = 4 * dayMs;

/** Beginning of the stretch that holds a moment, in ms since the epoch. */
export function stretchStart(at: number, by: TimelineStep, zone: Zone): number {
  const shift = zoneOffsetMs[zone] - (by === 'week' ? firstMonday : 0);
  return Math.floor((at + shift) / stepMs[by]) * stepMs[by] - shift;
}

/** How many stretches a range touches; the first and last may be cut. */
export function countStretches(from: number, to: number, by: TimelineStep, zone: Zone): number {
  if (to <= from) return 0;
  return (stretchStart(to - 1, by, zone) - stretchStart(from, by, zone)) / stepMs[by] + 1;
}

/** Both ends of the range and every beginning of a stretch between them, ascending, in ms. */
export function edgesOf(from: number, to: number, by: TimelineStep, zone: Zone): number[] {
  const count = countStretches(from, to, by, zone);
  const first = stretchStart(from, by, zone);
  const inner = Array.from({ length: Math.max(0, count - 1) }, (_, n) => first + (n + 1) * stepMs[by]);
  return [from, ...inner, to];
}

/** Hours up to three days, days up to 120, weeks beyond: about as many bars as a chart can show. */
export function fittingStep(from: number, to: number): TimelineStep {
  const days = (to - from) / dayMs;
  if (days <= 3) return 'hour';
  return days <= 120 ? 'day' : 'week';
}

/** Hour of the day (0–23) and day of the week (0 is Monday) where the zone's clocks are. */
export function localHour(at: number, zone: Zone): number {
  return Math.floor((at + zoneOffsetMs[zone]) / hourMs) % 24;
}
export function localWeekday(at: number, zone: Zone): number {
  // The epoch was a Thursday.
  return (Math.floor((at + zoneOffsetMs[zone]) / dayMs) + 3) % 7;
}
