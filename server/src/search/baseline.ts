import type { TimelineStep } from '@tanggap/shared/api-search';
import { edgesOf, localHour, localWeekday, stepMs, stretchStart } from '@tanggap/shared/time-buckets';
import type { Zone } from '@tanggap/shared/vocabulary';

/** One stretch of the search, with the moment it begins. */
export interface TimedCount {
  from: number;
  count: number;
}

interface BaselineRule {
  /** How far back a stretch looks. */
  days: number;
  /** What lies nearer than this belongs to the same wave and is no baseline. */
  gapMs: number;
  /** Fewer comparable stretches are no baseline. */
  least: number;
}

/** Four weeks; weeks need twelve of their own to be more than a handful. */
export const baselineRules: Readonly<Record<TimelineStep, BaselineRule>> = {
  hour: { days: 28, gapMs: stepMs.day, least: 12 },
  day: { days: 28, gapMs: 0, least: 14 },
  week: { days: 84, gapMs: 0, least: 6 },
};

/** Where the counting for the first stretch of a range begins. */
export function baselineStart(from: number, by: TimelineStep, zone: Zone): number {
  return stretchStart(from, by, zone) - baselineRules[by].days * stepMs.day - baselineRules[by].gapMs;
}

/** Whole stretches before the range, then those of the range. */
export function edgesWithBaseline(
  { from, to }: { from: number; to: number },
  by: TimelineStep,
  zone: Zone,
): { edges: number[]; before: number } {
  const inner = stretchStart(from, by, zone);
  const earlier = edgesOf(baselineStart(from, by, zone), inner, by, zone);
  const own = edgesOf(from, to, by, zone).slice(1);
  return { edges: [...earlier, ...own], before: earlier.length - 1 };
}

/**
 * Counts that a stretch is compared with; null where there are too few. Hours are compared with the same hour and its
 * neighbours on days of the same kind (working day or weekend), because posts follow the day; days with all days of four
 * weeks, whose weekends widen the dispersion; weeks with weeks. Days on which the whole desk received nothing were not
 * watched and are left out, so that an outage is no quiet time.
 */
export function comparable(
  at: number,
  series: readonly TimedCount[],
  watched: ReadonlySet<number>,
  { by, zone }: { by: TimelineStep; zone: Zone },
): number[] | null {
  const { days, gapMs, least } = baselineRules[by];
  const start = stretchStart(at, by, zone);
  const counts = series
    .filter(({ from }) => from < start - gapMs && from >= start - gapMs - days * stepMs.day)
    .filter(({ from }) => by !== 'hour' || isSameHour(from, start, zone))
    .filter(({ from }) => isWatched(from, watched, by, zone))
    .map(({ count }) => count);
  return counts.length < least ? null : counts;
}

function isSameHour(a: number, b: number, zone: Zone): boolean {
  const apart = Math.abs(localHour(a, zone) - localHour(b, zone));
  return Math.min(apart, 24 - apart) <= 1 && isWeekend(a, zone) === isWeekend(b, zone);
}

const isWeekend = (at: number, zone: Zone): boolean => localWeekday(at, zone) >= 5;

/** `watched` holds the beginnings of days. A week counts where most of its days do. */
function isWatched(from: number, watched: ReadonlySet<number>, by: TimelineStep, zone: Zone): boolean {
  if (by !== 'week') return watched.has(stretchStart(from, 'day', zone));
  const days = Array.from({ length: 7 }, (_, day) => from + day * stepMs.day);
  return days.filter((day) => watched.has(day)).length >= 4;
}
