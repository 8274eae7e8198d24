import type { Backlog, BreachesReply, MeasureQuery } from '@tanggap/shared/api-measure';
import { measuredCase } from '@tanggap/shared/measure/measured-case';
import type { StageValue } from '@tanggap/shared/measure/stage-value';
import { backlogOf, breachesOf, overMs } from '@tanggap/shared/measure/waiting';
import { chooserOf, prepareMeasuring, type Question, type ReadDeps } from './prepare-measuring.js';
import { stageStory } from './stage-stories.js';

/** Every clock of an open story that is past its target or about to be, worst first. A range in the query is not asked. */
export async function findBreaches(deps: ReadDeps, query: MeasureQuery = {}): Promise<BreachesReply> {
  const { stories, question } = await openStories(deps, query);
  const { breached, soon } = breachesOf(stories, question);
  const shown = (value: StageValue) => ({
    ...stageStory(value, question),
    stage: value.stage,
    overMs: overMs(value),
  });
  return {
    breached: breached.map(shown),
    soon: soon.map(shown),
    now: new Date(question.now).toISOString(),
  };
}

/** Open flagged stories by age. */
export async function backlog(deps: ReadDeps, query: MeasureQuery = {}): Promise<Backlog> {
  const { stories, question } = await openStories(deps, query);
  return backlogOf(stories, question.now);
}

async function openStories(deps: ReadDeps, { program, urgency, source, shift, mode, zone }: MeasureQuery) {
  const open = (await deps.store.measure.openCases()).map(measuredCase);
  const now = Date.parse(deps.now());
  const earliest = open.reduce(
    (first, { moments: { flaggedAt, heldAt } }) => Math.min(first, flaggedAt ?? now, heldAt ?? now),
    now,
  );
  const question: Question = await prepareMeasuring(
    deps,
    { program, urgency, source, shift, mode, zone },
    earliest,
  );
  return { question, stories: open.filter(await chooserOf(deps, question)) };
}
