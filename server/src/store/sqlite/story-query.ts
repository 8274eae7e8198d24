import type { QueueList, StoryQuery } from '@tanggap/shared/api';
import { urgencyCuts } from '@tanggap/shared/story-rules';
import { levelNumber, maskOfKinds } from '../story/codes.js';
import type { Engine } from './engine.js';
import { rowAt } from './mention-rows.js';
import { rowBetween } from './search/text-rows.js';
import type { Ranked } from '../search/ranking.js';
import { listOf, showsQuiet } from '../story/queue-lists.js';
import type { Viewer } from '../story/queue-lists.js';

/** A condition of SQL with its values. */
export interface Condition {
  sql: string;
  values: unknown[];
}

/**
 * Newest mentions that one search looks at. A word in more of them than this shows the stories of the newest; that
 * keeps the commonest words within some 50 ms.
 */
const searchedMentions = 20_000;

const notQuiet = `level > ${levelNumber.quiet}`;
// Worded as in the partial indexes, so that SQLite recognises them.
export const open = 'isOpen = 1';
export const closed = `status in ('closed', 'published') and mergedInto is null`;

export function levelCondition(list: QueueList | null): Condition {
  return { sql: showsQuiet(list) ? 'level >= 0' : notQuiet, values: [] };
}

/** The ready-made lists. */
export function listCondition(list: QueueList, { userId, now }: Viewer): Condition {
  const nowMs = Date.parse(now);
  const lists: Record<QueueList, Condition> = {
    open: { sql: open, values: [] },
    urgent: { sql: `${open} and urgency >= ${urgencyCuts.urgent}`, values: [] },
    unheld: { sql: `${open} and (lease is null or lease <= ?)`, values: [nowMs] },
    mine: { sql: `${open} and holder = ? and lease > ?`, values: [userId, nowMs] },
    complaints: { sql: `${open} and route = 'complaint'`, values: [] },
    press: { sql: `${open} and isPress = 1`, values: [] },
    monitored: { sql: `${closed} and status = 'closed' and exit = 'monitor'`, values: [] },
    closed: { sql: closed, values: [] },
  };
  return lists[list];
}

/** `isWalked`: worded for walking along an index, where stories with the program are soon met. */
export function conditionsOf(query: StoryQuery, viewer: Viewer, isWalked = false): Condition[] {
  const list = listOf(query);
  const conditions: Condition[] = [
    list ? listCondition(list, viewer) : { sql: 'mergedInto is null and mentions > 0', values: [] },
    query.level
      ? oneOf(
          'level',
          query.level.map((level) => levelNumber[level]),
        )
      : levelCondition(list),
  ];
  if (query.status) conditions.push(oneOf('status', query.status));
  if (query.exit) conditions.push(oneOf('exit', query.exit));
  if (query.route) conditions.push(oneOf('route', query.route));
  if (query.holder) conditions.push({ sql: 'holder = ?', values: [query.holder] });
  if (query.source) conditions.push({ sql: 'kinds & ? <> 0', values: [maskOfKinds(query.source)] });
  if (query.from) conditions.push({ sql: 'lastPublished >= ?', values: [Date.parse(query.from)] });
  if (query.to) conditions.push({ sql: 'firstPublished <= ?', values: [Date.parse(query.to)] });
  if (query.program) conditions.push(inPrograms(query.program, isWalked));
  return conditions;
}

function oneOf(column: string, values: readonly (string | number)[]): Condition {
  return { sql: `${column} in (${values.map(() => '?').join(', ')})`, values: [...values] };
}

function inPrograms(programs: readonly string[], isWalked: boolean): Condition {
  const { sql, values } = oneOf('program', programs);
  return isWalked
    ? { sql: `exists (select 1 from story_program where story = number and ${sql})`, values }
    : { sql: `number in (select story from story_program where ${sql})`, values };
}

/**
 * Stories of the mentions that match, looked up once for page and total. Bounded by row, which is time: the whole index
 * is never read for a day.
 */
export function matching(engine: Engine, q: string, { from, to }: StoryQuery): Condition {
  const stories = engine.value<string>(
    `select json_group_array(distinct story) from mention where story > 0 and row in
      (select rowid from mention_text where mention_text match ? and ${rowBetween}
        order by rowid desc limit ?)`,
    engine.compile(q),
    from ? rowAt(Date.parse(from)) : 0,
    to ? rowAt(Date.parse(to) + 1) - 1 : Number.MAX_SAFE_INTEGER,
    searchedMentions,
  );
  return { sql: 'number in (select value from json_each(?))', values: [stories] };
}

/** Where a page ended: the value it was sorted by and the story, so that arrivals never shift the next page. */
export function afterCursor({ value, number }: Ranked, column: string): Condition {
  return { sql: `(${column}, number) < (?, ?)`, values: [value, number] };
}

export function joined(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map((condition) => `(${condition.sql})`).join(' and '),
    values: conditions.flatMap((condition) => condition.values),
  };
}
