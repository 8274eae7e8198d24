import type { StorySummary } from '@tanggap/shared/story';

const bucketMs = 10 * 60_000;

export interface SpreadBar {
  /** Start of the ten minutes, epoch ms. */
  at: number;
  count: number;
  /** From the bucket in which the story was flagged on. */
  isSinceFlag: boolean;
  /** The running ten minutes, which can still grow. */
  isRunning: boolean;
}

export interface Spread {
  bars: SpreadBar[];
  total: number;
  top: SpreadBar | null;
  /** Start of the bar in which the story was flagged; null where that was before the window, or never. */
  flaggedBar: number | null;
}

/** The last three hours in ten-minute bars. */
export function spreadOf(story: Pick<StorySummary, 'buckets' | 'bucketsFrom' | 'case'>): Spread {
  const from = Date.parse(story.bucketsFrom);
  const { flaggedAt } = story.case.clocks;
  const flagged = flaggedAt === null ? Infinity : Date.parse(flaggedAt);
  const bars = story.buckets.map((count, index) => {
    const at = from + index * bucketMs;
    return { at, count, isSinceFlag: at + bucketMs > flagged, isRunning: index === story.buckets.length - 1 };
  });
  const total = story.buckets.reduce((sum, count) => sum + count, 0);
  const highest = Math.max(...story.buckets);
  const flaggedBar = flagged >= from ? (bars.find((bar) => bar.isSinceFlag)?.at ?? null) : null;
  return { bars, total, top: bars.find((bar) => bar.count === highest && highest > 0) ?? null, flaggedBar };
}
