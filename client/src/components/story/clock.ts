import { urgencyBand, type UrgencyBand } from '@tanggap/shared/story-rules';
import type { StorySummary } from '@tanggap/shared/story';

const minute = 60_000;
const hour = 60 * minute;

/** Proposed time from flag to decision by urgency; a program's own targets take their place once there are any. */
export const decisionTargetMs: Record<UrgencyBand, number> = {
  urgent: 30 * minute,
  high: hour,
  medium: 4 * hour,
  low: 24 * hour,
};

export interface Clock {
  /** Since when it runs, ISO. */
  since: string;
  elapsedMs: number;
  /** Share of the target that has passed, may exceed 1; null where no target applies. */
  share: number | null;
  /** Time beyond the target; 0 while within it. */
  lateMs: number;
}

/** How long a story has waited for its decision. Only what was flagged has a target. */
export function clockOf(story: Pick<StorySummary, 'urgency' | 'firstSeenAt' | 'case'>, now: number): Clock {
  const { flaggedAt, seenAt, closedAt } = story.case.clocks;
  const since = flaggedAt ?? seenAt;
  const until = closedAt === null ? now : Date.parse(closedAt);
  const elapsedMs = Math.max(0, until - Date.parse(since));
  if (flaggedAt === null) return { since, elapsedMs, share: null, lateMs: 0 };
  const target = decisionTargetMs[urgencyBand(story.urgency)];
  return { since, elapsedMs, share: elapsedMs / target, lateMs: Math.max(0, elapsedMs - target) };
}
