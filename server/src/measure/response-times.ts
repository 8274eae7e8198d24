import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  stageGroups,
  type MeasureQuery,
  type ResponseTimes,
  type StageFigure,
} from '@tanggap/shared/api-measure';
import { groupValues, type StageGroup } from '@tanggap/shared/measure/group-values';
import { measuredCase, type MeasuredCase } from '@tanggap/shared/measure/measured-case';
import { stageFigure } from '@tanggap/shared/measure/stage-figure';
import { stageValue, targetMs, type StageValue } from '@tanggap/shared/measure/stage-value';
import { stages, ungrouped, wholeWay, type Stage } from '@tanggap/shared/metrics';
import { zoneOffsetMs } from '@tanggap/shared/time-buckets';
import { calendarGaps } from '@tanggap/shared/work-time';
import { chooserOf, prepareMeasuring, type Question, type ReadDeps } from './prepare-measuring.js';
import { storiesQuery } from './stories-query.js';

/** Figures of every stage in a range, as `shared/metrics` defines them. Rejects as `prepareMeasuring` does. */
export async function responseTimes(deps: ReadDeps, query: MeasureQuery): Promise<ResponseTimes> {
  const question = await prepareMeasuring(deps, query);
  const { from, to, zone, mode, calendar, shifts, now } = question;
  const stories = await storiesOf(deps, question);
  const figures: StageFigure[] = [];
  for (const stage of stages) {
    figures.push(
      figureOf(question, stage, valuesOf(stories, stage, question), generalTarget(question, stage)),
    );
    // A year of stories takes some ten ms a stage; other requests get their turn between them.
    await nextTurn();
  }
  return {
    ...{ from: iso(from), to: iso(Math.min(to, now)), now: iso(now), mode, zone },
    stages: figures,
    groups: await groupsOf(deps, question, valuesOf(stories, wholeWay, question)),
    undated: stories.filter(({ isUndated, moments }) => isUndated && isWithin(moments.publishedAt, question))
      .length,
    calendarGaps: calendarGaps(calendar, iso(from), iso(Math.max(from, Math.min(to, now)))),
    ...(mode === 'shift' && { isUnrostered: !shifts.some((shift) => overlaps(shift, question)) }),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();

const isWithin = (at: number, { from, to }: Question): boolean => at >= from && at < to;

const overlaps = (shift: { from: string; to: string }, { from, to }: Question): boolean =>
  Date.parse(shift.from) < to && Date.parse(shift.to) > from;

/** The chosen stories that had any clock in the range. */
export async function storiesOf(deps: ReadDeps, question: Question): Promise<MeasuredCase[]> {
  const { from, to, query } = question;
  const known = query.program?.includes(ungrouped) ? undefined : query.program;
  const [cases, isChosen] = await Promise.all([
    deps.store.measure.cases({
      ...{ from: iso(from), to: iso(to) },
      ...(known?.length && { program: known }),
    }),
    chooserOf(deps, question),
  ]);
  return cases.map(measuredCase).filter(isChosen);
}

/** The population of a stage: what began in the range. */
export function valuesOf(stories: readonly MeasuredCase[], stage: Stage, question: Question): StageValue[] {
  return stories
    .map((story) => stageValue(story, stage, question))
    .filter((value) => value !== null)
    .filter(({ startedAt }) => isWithin(startedAt, question));
}

function figureOf(
  question: Question,
  stage: Stage,
  values: readonly StageValue[],
  target: number | null,
  group: Partial<MeasureQuery> = {},
): StageFigure {
  const { query, mode, zone, from } = question;
  const asked = { ...query, from: iso(from), mode, zone, ...group };
  return { ...stageFigure(stage, values, target), storiesQuery: storiesQuery(stage, asked) };
}

const generalTarget = ({ targets }: Question, stage: Stage): number | null =>
  targetMs(targets.general[stage]);

async function groupsOf(
  deps: ReadDeps,
  question: Question,
  values: readonly StageValue[],
): Promise<ResponseTimes['groups']> {
  const programs = new Map((await deps.store.programs.list()).map(({ id, name }) => [id, name]));
  const shifts = new Map(question.shifts.map(({ id, name }) => [id, name]));
  const nameOf = (value: string) =>
    programs.get(value) ?? shifts.get(value) ?? (value === ungrouped ? '' : value);
  const grouping = {
    ...question,
    to: Math.min(question.to, question.now),
    shifts: question.shifts.map(({ id, from, to }) => ({ id, from: Date.parse(from), to: Date.parse(to) })),
  };
  const groups = {} as ResponseTimes['groups'];
  for (const by of stageGroups) {
    const members = [...groupValues(values, by, grouping)].filter(([value]) => isAsked(question, by, value));
    groups[by] = members.map(([value, own]) => ({
      ...{ value, name: nameOf(value) },
      figure: figureOf(question, wholeWay, own, groupTarget(question, by, value), askOf(question, by, value)),
    }));
    await nextTurn();
  }
  return groups;
}

/** A story of an asked program may be of others, too; only groups that were asked for have a list of their own. */
function isAsked(
  { query: { program, urgency, source, shift } }: Question,
  by: StageGroup,
  value: string,
): boolean {
  const asked = {
    program,
    urgency,
    source,
    shift: shift === undefined ? undefined : [shift],
    day: undefined,
  }[by];
  return !asked?.length || (asked as readonly string[]).includes(value);
}

/** What the group itself is held to; stories in it may have shorter ones. */
function groupTarget({ targets }: Question, by: StageGroup, value: string): number | null {
  const own = by === 'program' ? targets.byProgram[value] : undefined;
  const band = by === 'urgency' ? targets.byUrgency[value as keyof typeof targets.byUrgency] : undefined;
  return targetMs((own ?? band)?.[wholeWay] ?? targets.general[wholeWay]);
}

/** How the question narrows to one group. */
function askOf({ from, to, zone, query }: Question, by: StageGroup, value: string): Partial<MeasureQuery> {
  if (by !== 'day') return { [by]: by === 'shift' ? value : [value] };
  const start = Date.parse(`${value}T00:00:00Z`) - zoneOffsetMs[zone];
  const end = start + 24 * 3_600_000;
  // The running day stays open at its end where the question was.
  const isLast = end >= to;
  return {
    from: iso(Math.max(from, start)),
    to: isLast ? query.to : iso(end),
  };
}
