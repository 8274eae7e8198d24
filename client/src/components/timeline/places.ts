import type { TimelineBucket, TimelineMark, TimelineStep } from '@tanggap/shared/api-search';

/** Where a moment stands on the axis, 0 at its beginning and 1 at its end; bars are equally wide, hours or not. */
export function placeOf(buckets: readonly TimelineBucket[], at: string): number {
  const moment = Date.parse(at);
  const index = buckets.findIndex(({ to }) => moment < Date.parse(to));
  const bucket = buckets[index];
  if (!bucket) return 1;
  const from = Date.parse(bucket.from);
  const within = (moment - from) / Math.max(1, Date.parse(bucket.to) - from);
  return (index + Math.min(1, Math.max(0, within))) / buckets.length;
}

/** Bars that overlap a stretch, first and last; null where none does. */
export function barsWithin(
  buckets: readonly TimelineBucket[],
  [from, to]: readonly [string, string],
): readonly [first: number, last: number] | null {
  const begins = Date.parse(from);
  const ends = Date.parse(to);
  const isIn = (bucket: TimelineBucket) => Date.parse(bucket.to) > begins && Date.parse(bucket.from) < ends;
  const first = buckets.findIndex(isIn);
  return first < 0 ? null : [first, buckets.findLastIndex(isIn)];
}

/** The stretch from one bar to another, whichever comes first. */
export function stretchOf(
  buckets: readonly TimelineBucket[],
  one: number,
  other: number,
): readonly [string, string] | null {
  const first = buckets[Math.min(one, other)];
  const last = buckets[Math.max(one, other)];
  return first && last ? [first.from, last.to] : null;
}

export interface PlacedMark {
  mark: TimelineMark;
  /** 0..1 along the axis. */
  at: number;
  /** Where its words fit beside its shape; null where they would run into another's. */
  side: 'right' | 'left' | null;
}

/** Marks along the axis, each with its words where there is room. `wordsWidth` is a share of the axis. */
export function placeMarks(
  buckets: readonly TimelineBucket[],
  marks: readonly TimelineMark[],
  wordsWidth: number,
): PlacedMark[] {
  const placed = marks
    .map((mark) => ({ mark, at: placeOf(buckets, mark.at) }))
    .sort((one, other) => one.at - other.at);
  let taken = 0;
  return placed.map(({ mark, at }, index): PlacedMark => {
    const next = placed[index + 1]?.at ?? 1;
    const isRightFree = at + wordsWidth <= next;
    const isLeftFree = at - wordsWidth >= taken;
    const side = isRightFree ? 'right' : isLeftFree ? 'left' : null;
    taken = side === 'right' ? at + wordsWidth : at + 0.01;
    return { mark, at, side };
  });
}

/** From so many hours on, their labels are days. */
const mostHourLabels = 48;

/** Bars whose beginning is written under them: evenly, at most `most`; over several days of hours only midnights. */
export function labelledBars(
  buckets: readonly TimelineBucket[],
  by: TimelineStep,
  most: number,
  isMidnight: (at: string) => boolean,
): number[] {
  const all = buckets.map((_, index) => index);
  const isLong = by === 'hour' && buckets.length > mostHourLabels;
  const candidates = isLong ? all.filter((index) => isMidnight(buckets[index]?.from ?? '')) : all;
  const every = Math.max(1, Math.ceil(candidates.length / most));
  return candidates.filter((_, index) => index % every === 0);
}
