import {
  backlogSchema,
  breachesReplySchema,
  calendarBodySchema,
  measureQuerySchema,
  responseTimesSchema,
  stageStoriesQuerySchema,
  stageStoriesReplySchema,
  targetsSchema,
  workloadQuerySchema,
  workloadSchema,
} from '@tanggap/shared/api-measure';
import { workCalendarSchema } from '@tanggap/shared/work-calendar';
import { readCalendar, saveCalendar } from '../../measure/calendar.js';
import { responseTimes } from '../../measure/response-times.js';
import { stageStories } from '../../measure/stage-stories.js';
import { readTargets, saveTargets } from '../../measure/targets.js';
import { backlog, findBreaches } from '../../measure/waiting-work.js';
import { workload } from '../../measure/workload.js';
import type { AppDeps } from '../app-deps.js';
import { presentFigure, presentTitled } from '../present-measure.js';
import { deskRoute, type Route } from '../route.js';

/** Figures of supervising and what they are measured with. */
export function measureRoutes(deps: AppDeps): Route[] {
  return [...figureRoutes(deps), ...waitingRoutes(deps), ...settingRoutes(deps)];
}

function figureRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/response-times', 'measure:read', {
      summary:
        'Per stage: count, open, median and p90 with open items, within target, and the query that lists its stories',
      query: measureQuerySchema,
      reply: responseTimesSchema,
      async handle({ query }) {
        const times = await responseTimes(deps, query);
        const groups = Object.entries(times.groups).map(([by, members]) => [
          by,
          members.map((group) => ({ ...group, figure: presentFigure(group.figure) })),
        ]);
        return {
          ...times,
          stages: times.stages.map(presentFigure),
          groups: Object.fromEntries(groups) as unknown,
        };
      },
    }),
    deskRoute('get', '/api/response-times/stories', 'measure:read', {
      summary: 'The stories behind a figure, the longest first',
      query: stageStoriesQuerySchema,
      reply: stageStoriesReplySchema,
      async handle({ query }) {
        const page = await stageStories(deps, query);
        return { ...page, stories: page.stories.map(presentTitled) };
      },
    }),
  ];
}

function waitingRoutes(deps: AppDeps): Route[] {
  return [
    deskRoute('get', '/api/breaches', 'measure:read', {
      summary: 'Clocks of open stories past their target or about to be, worst first; a range is not asked',
      query: measureQuerySchema,
      reply: breachesReplySchema,
      async handle({ query }) {
        const { breached, soon, now } = await findBreaches(deps, query);
        return { breached: breached.map(presentTitled), soon: soon.map(presentTitled), now };
      },
    }),
    deskRoute('get', '/api/backlog', 'measure:read', {
      summary: 'Open flagged stories by age; a range is not asked',
      query: measureQuerySchema,
      reply: backlogSchema,
      async handle({ query }) {
        const found = await backlog(deps, query);
        return { ...found, oldest: found.oldest && presentTitled(found.oldest) };
      },
    }),
    deskRoute('get', '/api/workload', 'measure:read', {
      summary: 'Load of a shift in the order of names',
      query: workloadQuerySchema,
      reply: workloadSchema,
      handle: ({ query }) => workload(deps, query.shift),
    }),
  ];
}

function settingRoutes(deps: AppDeps): Route[] {
  const { settings } = deps.store;
  return [
    deskRoute('get', '/api/targets', 'measure:read', {
      summary: 'Targets per stage, in general and by urgency and program',
      reply: targetsSchema,
      handle: () => readTargets(settings),
    }),
    deskRoute('post', '/api/targets', 'measure:manage', {
      summary: 'Save targets; `version` is the one they were written on',
      body: targetsSchema,
      reply: targetsSchema,
      handle: ({ body, session }) => saveTargets(deps, session.user, body),
    }),
    deskRoute('get', '/api/calendar', 'measure:read', {
      summary: 'Zone, office hours, holidays and Ramadan of the desk',
      reply: workCalendarSchema,
      handle: () => readCalendar(settings),
    }),
    deskRoute('post', '/api/calendar', 'measure:manage', {
      summary: 'Save the calendar; `version` is the one it was written on',
      body: calendarBodySchema,
      reply: workCalendarSchema,
      handle: ({ body, session }) => saveCalendar(deps, session.user, body),
    }),
  ];
}
