import type { Clocks } from './case.js';

/**
 * Every figure of the response-time pages is defined here and nowhere else; `measure/` computes them. A stage runs from
 * one clock of a story to another; its value is the counted time between them (`work-time.ts` says what counts).
 *
 *   value(story, stage) = counted(start, end)   where the ending clock stands, else counted(start, now)
 *   counted(a, b)       = ms of the mode's time within [a, b), 0 where b ≤ a
 *
 * A start after its end (taken by hand before it was flagged; members split off since) is thus 0, never negative.
 *
 * Population of a stage in a window: stories that are flagged, not merged into another, and whose starting clock lies in
 * [from, to). For `published-seen` also: whose first publication had a usable date (the others are `undated`).
 * - finished: the ending clock stands.
 * - open: it does not, and the case is open (status neither published nor closed).
 * - left: it does not, and the case is over by another way out; counted as `left`, in no percentile, no target. Its row
 *   shows counted(start, closedAt).
 * A clock keeps the first moment at which it was reached. Taking back a decision gives the case the clocks it had before
 * that decision: a story closed and reopened is open again in every stage whose end then is missing, and its value runs
 * from the first start on, the closed time included. Withdrawing an answer leaves `outAt`: it had been answered then.
 *
 * Percentiles, nearest rank over the n values of finished and open together, ascending: value number ⌈p·n⌉. What waits
 * can therefore never improve a figure. `isLowerBound`: the story at that rank is open (of equal values open ones come
 * last), so the figure can only grow. With n < `fewCases` no percentile is given, the cases are listed instead.
 *
 * Target of a story: of the targets of its programs and of its urgency band the shortest; without any, the general one.
 * - breached: finished or open with value > target.
 * - within target = (finished with value ≤ target) ÷ (finished with a target + open with value > target). Open stories
 *   still in time are in neither; null where the divisor is 0.
 * - soon: open, value ≤ target, and value ≥ `soonShare` of it. It breaks at the first moment t with
 *   counted(start, t) = target; unknown where the roster ends before.
 *
 * Groups count the whole way, `wholeWay`: by program and source kind (a story counts in each of its own), by urgency
 * band, by shift on duty when it was flagged (in each, where shifts overlap; `ungrouped` where none was), and by the day
 * of its flag in the asked zone. Urgency is the story's urgency now: what it was at its flag is not kept.
 *
 * Backlog: flagged stories whose case is open, by now − flaggedAt around the clock, whatever the mode, since an age that
 * stands still at night is no age. A band holds ages in [from, to).
 *
 * Load of a person: stories held now, and decisions, drafts begun and approvals written into Jejak in the shift; one
 * taken back later was work all the same. In the order of names; nobody is ranked, averaged or scored.
 *
 * Decision quality: of a week's standing decisions (the newest of each story, none taken back) ⌈n / 5⌉ are drawn, but at
 * least 10 and at most 40, one of each outcome first (`measure/weekly-sample.ts`). Raw agreement p_o is the share of
 * second looks with the first outcome; kappa = (p_o − p_e) ÷ (1 − p_e) with p_e what chance alone would agree on, and its
 * 95 % interval by the large-sample variance of Fleiss, Cohen and Everitt (`measure/agreement.ts`). It speaks of the
 * sample, in which rare outcomes are more frequent than among all decisions.
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

/**
 * The first two stages are the machine's: they count around the clock whatever mode is chosen. Sample stories are left out
 * of them, because a sample invents when its posts were published and seen.
 */
export const machineStages: readonly Stage[] = ['published-seen', 'seen-flagged'];

/** The stage that groups and the trend are of. */
export const wholeWay: Stage = 'flagged-out';

export const fewCases = 5;
export const percentileRanks = { median: 0.5, p90: 0.9 } as const;
/** From this share of its target on, an open story is about to break it. */
export const soonShare = 0.75;
/** Name of the group of stories without a program, or flagged while nobody was on duty. */
export const ungrouped = 'none';

const minuteMs = 60_000;
/** Lower edges of the backlog's bands of age. */
export const backlogEdgesMs = [0, 30, 60, 4 * 60, 24 * 60].map((minutes) => minutes * minuteMs);
