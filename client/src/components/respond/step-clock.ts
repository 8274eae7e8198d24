import type { ResponseSummary } from '@tanggap/shared/response';

const minute = 60_000;

/**
 * Proposed time for each step of an answer, ms; a program's own targets take their place once there are any. Writing
 * and approval together stay within the hour in which an urgent claim is to be answered.
 */
export const stepTargetMs = {
  write: 30 * minute,
  approve: 15 * minute,
  publish: 15 * minute,
  review: 24 * 60 * minute,
} as const;
export type Step = keyof typeof stepTargetMs;

export interface StepClock {
  step: Step;
  /** Since when it runs and when it is due, epoch ms. */
  since: number;
  dueAt: number;
  /** Time to the target; negative once it has passed. */
  leftMs: number;
  /** Share of the target that has passed, may exceed 1. */
  share: number;
}

type Timed = Pick<
  ResponseSummary,
  'status' | 'createdAt' | 'submitted' | 'returned' | 'approval' | 'publications'
>;

function stepOf(response: Timed): [Step, string] | null {
  const { status, createdAt, submitted, returned, approval, publications } = response;
  if (approval?.emergency && !approval.review) return ['review', approval.at];
  if (status === 'in-review' && submitted) return ['approve', submitted.at];
  if (status === 'approved' && approval) return ['publish', approval.at];
  // A correction of what is already out has no hour of its own.
  if (status === 'draft' && publications.length === 0) return ['write', returned?.at ?? createdAt];
  return null;
}

/** The step that a response waits for, and how long it may; null where nothing is waited for. */
export function stepClockOf(response: Timed, now: number): StepClock | null {
  const found = stepOf(response);
  if (found === null) return null;
  const [step, at] = found;
  const since = Date.parse(at);
  const dueAt = since + stepTargetMs[step];
  return { step, since, dueAt, leftMs: dueAt - now, share: (now - since) / stepTargetMs[step] };
}
