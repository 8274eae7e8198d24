import type { Response, ResponseSummary } from '@tanggap/shared/response';
import { responseLists } from '@tanggap/shared/vocabulary';
import type { ResponseList } from '@tanggap/shared/vocabulary';
import { storyNumber } from '../story/codes.js';
import type { Engine } from './engine.js';
import { familyOf } from './family.js';
import { ftsOfStems } from './fts-query.js';
import { lapsedIds } from './lapses.js';
import { responseColumns, responseOf, responseSummaryOf, summaryColumns } from './response-rows.js';
import type { ResponseRow } from './response-rows.js';
import { joined } from './story-query.js';
import type { Condition } from './story-query.js';
import type { Viewer } from '../story/queue-lists.js';
import type { ResponseStore } from '../store.js';

type ListQuery = Parameters<ResponseStore['list']>[0];
type PublishedQuery = Parameters<ResponseStore['published']>[0];

const isOut = `wentOut is not null and status <> 'withdrawn'`;

/** What each list holds; the same conditions count and list. */
function listCondition(list: ResponseList, { userId, now }: Viewer): Condition {
  const at = Date.parse(now);
  const lists: Record<ResponseList, Condition> = {
    mine: { sql: `author = ? and status in ('draft', 'in-review', 'approved')`, values: [userId] },
    'in-review': { sql: `status = 'in-review'`, values: [] },
    returned: { sql: 'isReturned = 1', values: [] },
    approved: { sql: `status = 'approved'`, values: [] },
    published: { sql: isOut, values: [] },
    recheck: {
      sql: `number in (select ${citingNumber('T')} and target in (${lapsedIds}))`,
      values: [at, at],
    },
    emergency: { sql: 'isEmergency = 1', values: [] },
  };
  return lists[list];
}

/** Newest change first; a story's also hold those of stories merged into it. */
export function listResponses(engine: Engine, query: ListQuery): ResponseSummary[] {
  const { list, storyId, limit, now } = query;
  const conditions: Condition[] = [{ sql: 'true', values: [] }];
  if (list) conditions.push(listCondition(list, query));
  if (storyId !== undefined) {
    conditions.push({ sql: `story in (${familyOf})`, values: [storyNumber(storyId)] });
  }
  const { sql, values } = joined(conditions);
  return engine
    .all<ResponseRow>(
      `select ${summaryColumns} where ${sql} order by updated desc, number desc limit ?`,
      ...[...values, limit],
    )
    .map((row) => responseSummaryOf(engine, row, now));
}

export function countResponses(engine: Engine, viewer: Viewer): Record<ResponseList, number> {
  const conditions = responseLists.map((list) => listCondition(list, viewer));
  const sums = conditions.map(({ sql }, index) => `count(*) filter (where ${sql}) as list${index}`);
  const row = engine.one<Record<string, number>>(
    `select ${sums.join(', ')} from response`,
    ...conditions.flatMap(({ values }) => values),
  );
  const counts = responseLists.map((list, index) => [list, row?.[`list${index}`] ?? 0]);
  return Object.fromEntries(counts) as Record<ResponseList, number>;
}

/** What people can read now: newest first by the moment it went out, or by how well the words fit. */
export function publishedResponses(engine: Engine, query: PublishedQuery): Response[] {
  const { words, before, limit, now } = query;
  const conditions: Condition[] = [{ sql: isOut, values: [] }];
  if (before !== undefined) conditions.push({ sql: 'wentOut < ?', values: [Date.parse(before)] });
  if (words) conditions.push({ sql: 'response_text match ?', values: [ftsOfStems(words, 'OR')] });
  const { sql, values } = joined(conditions);
  const text = words ? 'join response_text on response_text.rowid = number' : '';
  const rank = words ? 'response_text.rank, ' : '';
  return engine
    .all<ResponseRow>(
      `select ${responseColumns} ${text} where ${sql} order by ${rank}wentOut desc, number desc limit ?`,
      ...[...values, limit],
    )
    .map((row) => responseOf(engine, row, now));
}

/** Numbers rather than names, so that rows are looked up and not all compared; a condition on `target` follows. */
function citingNumber(prefix: 'T' | 'N'): string {
  return `cast(substr(citing, 3) as integer) from citation where citing glob '${prefix}-*'`;
}

/** Responses before narratives, each in the order of their numbers. */
export function citingOf(
  engine: Engine,
  ids: readonly string[],
): Awaited<ReturnType<ResponseStore['citing']>> {
  const targets = JSON.stringify(ids);
  const citing = (prefix: 'T' | 'N') =>
    `number in (select ${citingNumber(prefix)} and target in (select value from json_each(?)))`;
  const responses = engine.all<{ id: string; title: string }>(
    `select 'T-' || number as id, coalesce(nullif(document ->> '$.headline', ''), document ->> '$.storyTitle') as title
      from response_body where ${citing('T')} order by number`,
    targets,
  );
  const narratives = engine.all<{ id: string; title: string }>(
    `select 'N-' || number as id, document ->> '$.title' as title
      from narrative join narrative_version using (number, version)
      where ${citing('N')} order by number`,
    targets,
  );
  return [
    ...responses.map((row) => ({ ...row, kind: 'response' as const })),
    ...narratives.map((row) => ({ ...row, kind: 'narrative' as const })),
  ];
}
