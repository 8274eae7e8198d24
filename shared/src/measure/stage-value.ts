import type { Targets } from '../api-measure.js';
import { isOpen } from '../case-rules.js';
import { machineStages, stageEnds, type Stage } from '../metrics.js';
import { urgencyBand } from '../story-rules.js';
import { alwaysTime, workingMs, type CountedTime } from '../work-time.js';
import type { MeasuredCase } from './measured-case.js';

type StageState = 'finished' | 'open' | 'left';

/** One story in one stage. Moments and spans are ms. */
export interface StageValue {
  story: MeasuredCase;
  stage: Stage;
  state: StageState;
  startedAt: number;
  endedAt: number | null;
  ms: number;
  targetMs: number | null;
}

export interface Measuring {
  counted: CountedTime;
  targets: Pick<Targets, 'general' | 'byUrgency' | 'byProgram'>;
  now: number;
}

const minuteMs = 60_000;
const roundTheClock = alwaysTime();

export function countedOf(stage: Stage, counted: CountedTime): CountedTime {
  return machineStages.includes(stage) ? roundTheClock : counted;
}

/** The story in a stage, as `metrics.ts` defines it; null where it has not begun. */
export function stageValue(story: MeasuredCase, stage: Stage, measuring: Measuring): StageValue | null {
  const [startName, endName] = stageEnds[stage];
  const [startedAt, endedAt] = [story.moments[startName], story.moments[endName]];
  if (startedAt === null || (stage === 'published-seen' && story.isUndated)) return null;
  if (story.isDemo && machineStages.includes(stage)) return null;
  const state = endedAt !== null ? 'finished' : isOpen(story.status) ? 'open' : 'left';
  // What left by another way counts up to its closing, so that its row stands still.
  const until = endedAt ?? (state === 'left' ? (story.moments.closedAt ?? measuring.now) : measuring.now);
  const ms = workingMs(countedOf(stage, measuring.counted), startedAt, until);
  return { story, stage, state, startedAt, endedAt, ms, targetMs: targetOf(story, stage, measuring.targets) };
}

/** The shortest of the targets of its programs and urgency band, else the general one; ms, null without any. */
export function targetOf(
  { programs, urgency }: Pick<MeasuredCase, 'programs' | 'urgency'>,
  stage: Stage,
  { general, byUrgency, byProgram }: Measuring['targets'],
): number | null {
  let own = byUrgency[urgencyBand(urgency)]?.[stage];
  for (const id of programs) {
    const minutes = byProgram[id]?.[stage];
    if (minutes !== undefined && (own === undefined || minutes < own)) own = minutes;
  }
  return targetMs(own ?? general[stage]);
}

/** Targets are kept in minutes; 5 s are a twelfth of one, hence the rounding. */
export function targetMs(minutes: number | undefined): number | null {
  return minutes === undefined ? null : Math.round(minutes * minuteMs);
}

/** Past its target, whether it has ended or still waits. What left has none to keep. */
export function isBreached({ state, ms, targetMs: target }: StageValue): boolean {
  return state !== 'left' && target !== null && ms > target;
}
