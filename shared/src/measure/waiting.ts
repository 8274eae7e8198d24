import type { Backlog } from '../api-measure.js';
import { backlogEdgesMs, soonShare, stages } from '../metrics.js';
import { afterWorking } from '../work-time.js';
import type { MeasuredCase } from './measured-case.js';
import { countedOf, isBreached, stageValue, type Measuring, type StageValue } from './stage-value.js';

/** When an open story passes its target, ms; null without a target, past it, or where the roster ends before. */
export function breaksAt(value: StageValue, { counted }: Pick<Measuring, 'counted'>): number | null {
  const { state, targetMs, startedAt, stage } = value;
  if (state !== 'open' || targetMs === null || isBreached(value)) return null;
  return afterWorking(countedOf(stage, counted), startedAt, targetMs);
}

/** Every clock of open stories that is past its target or about to be, worst first. */
export function breachesOf(
  stories: readonly MeasuredCase[],
  measuring: Measuring,
): { breached: StageValue[]; soon: StageValue[] } {
  const values = stages.flatMap((stage) =>
    stories.map((story) => stageValue(story, stage, measuring)).filter((value) => value?.state === 'open'),
  );
  const aimed = values.filter((value) => value !== null && value.targetMs !== null) as StageValue[];
  const isSoon = (value: StageValue) => !isBreached(value) && value.ms >= soonShare * (value.targetMs ?? 0);
  return {
    breached: aimed.filter(isBreached).toSorted(worstFirst),
    soon: aimed.filter(isSoon).toSorted(worstFirst),
  };
}

/** Ms past the target; negative before it. */
export const overMs = ({ ms, targetMs }: StageValue): number => ms - (targetMs ?? 0);

function worstFirst(a: StageValue, b: StageValue): number {
  return overMs(b) - overMs(a) || byId(a.story, b.story);
}

/** Open stories by age since they were flagged, the oldest of a band first. */
export function backlogOf(stories: readonly MeasuredCase[], now: number): Backlog {
  const aged = stories
    .flatMap((story) => {
      const { flaggedAt } = story.moments;
      return flaggedAt === null ? [] : [{ story, ms: Math.max(0, now - flaggedAt) }];
    })
    .toSorted((a, b) => b.ms - a.ms || byId(a.story, b.story));
  const bands = backlogEdgesMs.map((fromMs, index) => {
    const toMs = backlogEdgesMs[index + 1] ?? null;
    const within = aged.filter(({ ms }) => ms >= fromMs && (toMs === null || ms < toMs));
    return { fromMs, toMs, stories: within.length, storyIds: within.map(({ story }) => story.storyId) };
  });
  const [oldest] = aged;
  return {
    bands,
    total: aged.length,
    oldest: oldest ? { storyId: oldest.story.storyId, title: oldest.story.title, ms: oldest.ms } : null,
  };
}

/** By number: `C-9` before `C-10`. */
function byId(a: MeasuredCase, b: MeasuredCase): number {
  return Number(a.storyId.slice(2)) - Number(b.storyId.slice(2));
}
