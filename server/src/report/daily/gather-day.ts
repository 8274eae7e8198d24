import type { Response } from '@tanggap/shared/response';
import type { SearchFilter } from '../../store/store.js';
import { dayAt, dayMs, later, startOf } from '../desk-day.js';
import type { ReportDeps } from '../report-deps.js';
import { archivedSources } from '../sources.js';
import { chartOfDays } from './chart-days.js';
import type { DayFacts, DecidedStory } from './day-facts.js';
import { gatherTopics, questionsOf, trait } from './gather-topics.js';

/** Responses looked at for a day; a desk of twenty writes some dozens. */
const mostResponses = 200;
const mostHandOffs = 500;
/** Effects are looked for over so many hours after an answer, as the desk's pages do. */
const effectHours = 24;

/** Counts everything that the daily report of `day` says, up to now where the day is not over. */
export async function gatherDay(deps: ReportDeps, day: string): Promise<DayFacts> {
  const { store } = deps;
  const now = deps.now();
  const { zone } = await deps.calendar();
  const from = startOf(day, zone);
  const end = later(from, dayMs);
  const to = end < now ? end : now;
  const whole: SearchFilter = { node: null, from, to };
  const before = { ...whole, from: later(from, -dayMs), to: later(to, -dayMs) };
  const range = { from, to };
  const [totals, totalsBefore, demo, programs, published, handOffs] = await Promise.all([
    store.search.totals(whole),
    store.search.totals(before),
    store.search.totals({ ...whole, node: trait('demo') }),
    store.programs.list(),
    store.responses.published({ limit: mostResponses, now }),
    store.handOffs.list({ limit: mostHandOffs }),
  ]);
  const programNames = new Map(programs.map(({ id, name }) => [id, name]));
  const topics = await gatherTopics(deps, whole, now);
  const answers = published.flatMap((response) => wentOut(response, from, to));
  const program = topics[0]?.programs[0] ?? null;
  const [chart, questions, cases, decided, sources] = await Promise.all([
    chartOfDays(deps, { day, zone, now, program, published }),
    questionsOf(deps, whole, now),
    store.measure.cases(range),
    decisionsOf(deps, range),
    archivedSources(
      deps,
      answers.map(({ response }) => response),
    ),
  ]);
  return {
    ...{ day, zone, from, to, now, topics, chart, questions, decided, sources, programNames, answers },
    chartTitle: `Sebutan ${program === null ? 'seluruhnya' : (programNames.get(program) ?? program)}, 30 hari`,
    isDemo: demo.mentions > 0,
    volume: { ...totals, mentionsBefore: totalsBefore.mentions },
    flagged: cases.filter(({ clocks: { flaggedAt } }) => isWithin(flaggedAt, range)),
    handOffs: handOffs.filter(({ steps }) => isWithin(steps[0]?.at ?? null, range)),
    overdue: handOffs.filter(({ status, dueAt }) => isOpen(status) && dueAt !== null && dueAt < now),
    ...(await openWork(
      deps,
      range,
      answers.map(({ response }) => response.id),
    )),
  };
}

async function openWork(deps: ReportDeps, range: { from: string; to: string }, responseIds: string[]) {
  const now = deps.now();
  const [times, breaches, inReview, { facts: expiring }, effects] = await Promise.all([
    deps.responseTimes(range),
    deps.breaches(),
    deps.store.responses.list({ list: 'in-review', userId: '', limit: 50, now }),
    deps.store.facts.list({ state: 'expiring', limit: 20, now }),
    Promise.all(responseIds.map((id) => deps.effectOf(id, effectHours))),
  ]);
  return { times, breaches, inReview, expiring, effects: effects.filter((effect) => effect !== null) };
}

async function decisionsOf(
  { store, now }: ReportDeps,
  range: { from: string; to: string },
): Promise<DecidedStory[]> {
  const decisions = await store.measure.decisions(range);
  const stories = await store.stories.summaries(
    decisions.map(({ storyId }) => storyId),
    now(),
  );
  const byId = new Map(stories.map((story) => [story.id, story]));
  return decisions.flatMap(({ storyId, outcome, at }) => {
    const story = byId.get(storyId);
    return story ? [{ story, outcome, at }] : [];
  });
}

/** The response where something of it went out within the range, with the first such moment. */
function wentOut(response: Response, from: string, to: string): DayFacts['answers'] {
  const out = response.publications.filter(
    ({ at, withdrawn }) => withdrawn === null && isWithin(at, { from, to }),
  );
  const [first] = out.map(({ at }) => at).toSorted();
  return first === undefined
    ? []
    : [{ response, outAt: first, channels: [...new Set(out.map(({ channel }) => channel))] }];
}

const isOpen = (status: string): boolean => status === 'prepared' || status === 'filed';

function isWithin(at: string | null, { from, to }: { from: string; to: string }): boolean {
  return at !== null && at >= from && at < to;
}

/** The day that a report is about where none is named: today at the desk. */
export async function today(deps: ReportDeps): Promise<string> {
  const { zone } = await deps.calendar();
  return dayAt(deps.now(), zone);
}
