import { queueLists } from '@tanggap/shared/api';
import type { QueueList, StoryCounts, StoryPage, StoryQuery } from '@tanggap/shared/api';
import type { Engine } from './engine.js';
import {
  afterCursor,
  closed,
  levelCondition,
  conditionsOf,
  joined,
  listCondition,
  matching,
  open,
} from './story-query.js';
import { stateOf, storyColumns } from './story-state.js';
import { summariesOf } from './summary.js';
import { positionOf } from '../search/ranking.js';
import { defaultLimit, listOf, orders } from '../story/queue-lists.js';
import type { Viewer } from '../story/queue-lists.js';

/** Of more stories than this, a page is met along the index of its order sooner than all are looked up and sorted. */
const soonMet = 2_000;

export function listStories(engine: Engine, query: StoryQuery, viewer: Viewer): StoryPage {
  const { limit = defaultLimit, cursor } = query;
  const column = orders[query.sort ?? 'urgency'];
  const words = query.q?.trim() ? [matching(engine, query.q, query)] : [];
  const all = joined([...conditionsOf(query, viewer), ...words]);
  const total =
    openOfProgram(engine, query) ??
    engine.value<number>(`select count(*) from story where ${all.sql}`, ...all.values);
  const position = positionOf(cursor || undefined);
  const behind = position ? [afterCursor(position, column)] : [];
  const page = joined([...conditionsOf(query, viewer, total > soonMet), ...words, ...behind]);
  const rows = engine.all<Parameters<typeof stateOf>[0]>(
    `select ${storyColumns} where ${page.sql} order by ${column} desc, number desc limit ?`,
    ...[...page.values, limit + 1],
  );
  const stories = rows.slice(0, limit).map(stateOf);
  const last = stories.at(-1);
  return {
    stories: summariesOf(engine, stories, Date.parse(viewer.now)),
    nextCursor: rows.length > limit && last ? `${last[column]}~${last.number}` : null,
    total,
    revision: currentRevision(engine),
  };
}

/** Parts of a question that leave the total of a program's list as it is. */
const notCounted = ['program', 'list', 'sort', 'cursor', 'limit'];

/** What the list of a program holds while nothing else is asked; null where more is. */
function openOfProgram(engine: Engine, query: StoryQuery): number | null {
  const { program } = query;
  const isMore = Object.entries(query).some(
    ([name, value]) => !notCounted.includes(name) && value !== undefined && value !== '',
  );
  if (program?.length !== 1 || isMore || listOf(query) !== 'open') return null;
  return engine.value<number>(
    'select count(*) from story_program where isListed = 1 and program = ?',
    ...program,
  );
}

export function currentRevision(engine: Engine): number {
  return engine.value<number>(`select value from counter where name = 'revision'`);
}

const closedLists: readonly QueueList[] = ['monitored', 'closed'];

/** Two passes over two indexes, one per half of the stories. */
export function countStories(engine: Engine, viewer: Viewer): StoryCounts {
  const openLists = queueLists.filter((list) => !closedLists.includes(list));
  const programs = engine.all<{ program: string; stories: number }>(
    'select program, count(*) as stories from story_program where isListed = 1 group by program',
  );
  return {
    lists: {
      ...countLists(engine, openLists, open, viewer),
      ...countLists(engine, closedLists, closed, viewer),
    } as StoryCounts['lists'],
    programs: Object.fromEntries(programs.map(({ program, stories }) => [program, stories])),
  };
}

function countLists(
  engine: Engine,
  lists: readonly QueueList[],
  all: string,
  viewer: Viewer,
): Partial<StoryCounts['lists']> {
  const conditions = lists.map((list) => listCondition(list, viewer));
  const sums = conditions.map(
    ({ sql }, index) =>
      `count(*) filter (where ${levelCondition(lists[index] ?? null).sql} and ${sql}) as list${index}`,
  );
  const row = engine.one<Record<string, number>>(
    `select ${sums.join(', ')} from story where ${all}`,
    ...conditions.flatMap(({ values }) => values),
  );
  return Object.fromEntries(lists.map((list, index) => [list, row?.[`list${index}`] ?? 0]));
}
