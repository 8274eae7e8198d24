import type { estypes } from '@elastic/elasticsearch';
import type { Response, ResponseSummary } from '@tanggap/shared/response';
import { responseLists } from '@tanggap/shared/vocabulary';
import type { ResponseList } from '@tanggap/shared/vocabulary';
import { citeMark } from './citations.js';
import type { Collection } from './collection.js';
import { findEvery, newestChangeFirst, withAnyMark, withMark } from './desk-reads.js';
import type { Engine } from './engine.js';
import { familyNumbers } from './family.js';
import { lapsedIds, withLapsed } from './lapses.js';
import { narratives } from './narrative-docs.js';
import type { Query } from './reader.js';
import { isOut, responses, statusMark, storyMark } from './response-docs.js';
import { anyWord } from './any-word.js';
import { storyNumber } from '../story/codes.js';
import type { ResponseStore } from '../store.js';

type ListQuery = Parameters<ResponseStore['list']>[0];
type PublishedQuery = Parameters<ResponseStore['published']>[0];
type Viewer = Parameters<ResponseStore['counts']>[0];

/** Most of a response, and nothing that a list shows. */
const text = ['body.content', 'body.claim', 'words'];

/** What each list holds; the same filters count and list. */
async function listFilter(engine: Engine, list: ResponseList, { userId, now }: Viewer): Promise<Query> {
  switch (list) {
    case 'mine': {
      const unfinished = withAnyMark(['draft', 'in-review', 'approved'].map(statusMark));
      return { bool: { filter: [withMark(`author:${userId}`), unfinished] } };
    }
    case 'in-review':
    case 'approved':
      return withMark(statusMark(list));
    case 'published':
      return isOut;
    case 'recheck':
      return withAnyMark((await lapsedIds(engine, Date.parse(now))).map(citeMark));
    case 'returned':
    case 'emergency':
      return withMark(list);
  }
}

/** Newest change first; a story's also hold those of stories merged into it. */
export async function listResponses(engine: Engine, query: ListQuery): Promise<ResponseSummary[]> {
  const { list, storyId, limit, now } = query;
  const filter: Query[] = list ? [await listFilter(engine, list, query)] : [];
  if (storyId !== undefined) {
    filter.push(withAnyMark((await familyNumbers(engine, storyNumber(storyId))).map(storyMark)));
  }
  const found = await findEvery<ResponseSummary>(engine, responses as Collection<ResponseSummary>, {
    ...{ filter, limit, without: text, sort: newestChangeFirst },
  });
  return withLapsed(engine, found, now);
}

export async function countResponses(engine: Engine, viewer: Viewer): Promise<Record<ResponseList, number>> {
  const filters = await Promise.all(
    responseLists.map(async (list) => [list, await listFilter(engine, list, viewer)] as const),
  );
  const { aggregations } = await engine.search<{ lists: estypes.AggregationsFiltersAggregate }>('desk', {
    size: 0,
    query: { term: { kind: responses.kind ?? '' } },
    aggs: { lists: { filters: { filters: Object.fromEntries(filters) } } },
  });
  const counted = aggregations?.lists.buckets as Record<ResponseList, { doc_count: number }>;
  const counts = responseLists.map((list) => [list, counted[list].doc_count]);
  return Object.fromEntries(counts) as Record<ResponseList, number>;
}

/** What people can read now: newest first by the moment it went out, or by how well the words fit. */
export async function publishedResponses(engine: Engine, query: PublishedQuery): Promise<Response[]> {
  const { words, before, limit, now } = query;
  const filter: Query[] = [isOut];
  if (before !== undefined) filter.push({ range: { until: { lt: Date.parse(before) } } });
  const found = await findEvery(engine, responses, {
    ...{ filter, limit, without: ['words'] },
    ...(words ? { matching: anyWord(words) } : {}),
    sort: [...(words ? ['_score' as const] : []), { until: 'desc' }, { number: 'desc' }],
  });
  return withLapsed(engine, found, now);
}

/** Responses before narratives, each in the order of their numbers. */
export async function citingOf(
  engine: Engine,
  ids: readonly string[],
): Promise<Awaited<ReturnType<ResponseStore['citing']>>> {
  const query = { filter: [withAnyMark(ids.map(citeMark))], sort: [{ number: 'asc' as const }] };
  const [citing, resting] = await Promise.all([
    findEvery(engine, responses, { ...query, without: text }),
    findEvery(engine, narratives, query),
  ]);
  return [
    ...citing.map(({ value: { id, headline, storyTitle } }) => ({
      ...{ id, title: headline || storyTitle, kind: 'response' as const },
    })),
    ...resting.map(({ value: { id, title } }) => ({ id, title, kind: 'narrative' as const })),
  ];
}
