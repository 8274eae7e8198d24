import type { StageFigure } from '../api-measure.js';
import { fewCases, percentileRanks, type Stage } from '../metrics.js';
import { isBreached, type StageValue } from './stage-value.js';

/** The value at a rank and whether it is of a story that still waits. `sorted` ascending and not empty. */
export function nearestRank<T>(sorted: readonly T[], p: number): T {
  // 0.9 × 10 is 9 in binary, too; the epsilon keeps products such as 0.07 × 100 from being rounded up by their error.
  const rank = Math.max(1, Math.ceil(p * sorted.length - 1e-9));
  return sorted[rank - 1] as T;
}

/** What was made of the values of one stage; `target` is what is shown beside them, ms. */
export function stageFigure(
  stage: Stage,
  values: readonly StageValue[],
  target: number | null,
): Omit<StageFigure, 'storiesQuery'> {
  const counted = values.filter(({ state }) => state !== 'left').sort(ascending);
  const isFew = counted.length < fewCases;
  const median = isFew ? null : nearestRank(counted, percentileRanks.median);
  const p90 = isFew ? null : nearestRank(counted, percentileRanks.p90);
  return {
    stage,
    ...countsOf(counted),
    left: values.length - counted.length,
    medianMs: median?.ms ?? null,
    p90Ms: p90?.ms ?? null,
    isMedianLowerBound: median?.state === 'open',
    isP90LowerBound: p90?.state === 'open',
    targetMs: target,
    cases: isFew ? counted.map(caseOf) : [],
  };
}

/** Of equal values the finished come first: the bound is told where an open one is really met. */
function ascending(a: StageValue, b: StageValue): number {
  return a.ms - b.ms || Number(a.state === 'open') - Number(b.state === 'open');
}

function countsOf(
  counted: readonly StageValue[],
): Pick<StageFigure, 'finished' | 'open' | 'withinTarget' | 'breached'> {
  let [finished, kept, breached] = [0, 0, 0];
  for (const value of counted) {
    const isFinished = value.state === 'finished';
    if (isFinished) finished += 1;
    if (isBreached(value)) breached += 1;
    else if (isFinished && value.targetMs !== null) kept += 1;
  }
  const judged = kept + breached;
  return {
    ...{ finished, open: counted.length - finished },
    ...{ withinTarget: judged === 0 ? null : kept / judged, breached },
  };
}

function caseOf({ story, ms, state }: StageValue): StageFigure['cases'][number] {
  return { storyId: story.storyId, title: story.title, ms, isOpen: state === 'open' };
}
