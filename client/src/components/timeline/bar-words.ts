import type { TimelineBucket, TimelineStep } from '@tanggap/shared/api-search';
import type { Format } from '../../lib/format.js';

const minuteMs = 60_000;

/** A bar under the axis: `19 Nov`, or `14.00` by the hour with the day where a day begins. */
export function axisLabel(bucket: TimelineBucket, by: TimelineStep, format: Format): string {
  if (by !== 'hour') return format.date(bucket.from);
  return isMidnight(bucket.from, format) ? format.date(bucket.from) : format.clock(bucket.from);
}

/** A bar told in full: `19 Nov`, `19 Nov 14.00–15.00`, `13–19 Nov`. */
export function barLabel(bucket: TimelineBucket, by: TimelineStep, format: Format): string {
  const day = format.date(bucket.from);
  if (by === 'day') return day;
  if (by === 'hour') return `${day} ${format.clock(bucket.from)}–${format.clock(bucket.to)}`;
  return stretchLabel([bucket.from, bucket.to], format);
}

/** `18–19 Nov` for whole days, `19 Nov 07.00–11.00` for hours of one; the end is exclusive. */
export function stretchLabel([from, to]: readonly [string, string], format: Format): string {
  const last = Date.parse(to) - minuteMs;
  const one = format.date(from);
  const other = format.date(last);
  const isWholeDays = isMidnight(from, format) && isMidnight(to, format);
  if (one === other) return isWholeDays ? one : `${one} ${format.clock(from)}–${format.clock(to)}`;
  const space = one.indexOf(' ');
  const isSameMonth = other.endsWith(one.slice(space));
  return isSameMonth ? `${one.slice(0, space)}–${other}` : `${one} – ${other}`;
}

export const isMidnight = (at: string, format: Format): boolean => /^00\D00$/.test(format.clock(at));
