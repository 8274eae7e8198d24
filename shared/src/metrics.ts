import type { Clocks } from './case.js';

/**
 * Every figure of the response-time pages is defined here and nowhere else. A stage runs from one clock of a story to
 * another; its value is the counted time between them (see `work-calendar.ts` for what counts).
 *
 * Population of a stage in a window: stories whose starting clock lies in the window.
 * - finished: the ending clock stands; value = counted time between both.
 * - open: it does not, and the case is open; value = counted time from start to now, a lower bound of what it will be.
 * - left: it does not, and the case was closed by another way out; counted as `left`, in no percentile.
 * Percentiles (nearest rank: value number ⌈p·n⌉ of n, ascending) are over finished and open together, so that what
 * waits cannot improve a figure; `isLowerBound` says that the value at that rank is itself of an open story.
 * Within target: finished with value ≤ target, over finished plus those open with value > target. Open stories that are
 * still in time are counted in neither.
 * Fewer than `fewCases` finished or open: no percentile is given, the cases are listed instead.
 */
export const stages = [
  'published-seen',
  'seen-flagged',
  'flagged-held',
  'held-drafted',
  'drafted-approved',
  'approved-out',
  'flagged-out',
] as const;
export type Stage = (typeof stages)[number];

type Clock = Exclude<keyof Clocks, 'closedAt'>;
export const stageEnds: Readonly<Record<Stage, readonly [Clock, Clock]>> = {
  'published-seen': ['publishedAt', 'seenAt'],
  'seen-flagged': ['seenAt', 'flaggedAt'],
  'flagged-held': ['flaggedAt', 'heldAt'],
  'held-drafted': ['heldAt', 'draftedAt'],
  'drafted-approved': ['draftedAt', 'approvedAt'],
  'approved-out': ['approvedAt', 'outAt'],
  'flagged-out': ['flaggedAt', 'outAt'],
};

/** The first two stages are the machine's: they count around the clock whatever mode is chosen. */
export const machineStages: readonly Stage[] = ['published-seen', 'seen-flagged'];

export const fewCases = 5;
