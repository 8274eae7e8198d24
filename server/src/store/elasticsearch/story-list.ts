import { queueLists } from '@tanggap/shared/api';
import type { QueueList, StoryCounts, StoryPage, StoryQuery } from '@tanggap/shared/api';
import type { Engine } from './engine.js';
import type { Query } from './reader.js';
import { stories, summaryAt } from './story-docs.js';
import { behind, filtersOf, levelQuery, listQuery, matching } from './story-query.js';
import { positionOf } from '../search/ranking.js';
import { defaultLimit, orders } from '../story/queue-lists.js';
import type { Viewer } from '../story/queue-lists.js';

export async function listStories(engine: Engine, query: StoryQuery, viewer: Viewer): Promise<StoryPage> {
  const { limit = defaultLimit, cursor } = query;
  const column = orders[query.sort ?? 'urgency'];
  const position = positionOf(cursor || undefined);
  // Before the stories are read: what is saved meanwhile must not count as seen.
  const revision = await engine.revision();
  const words = query.q?.trim() ? [await matching(engine, query.q, query)] : [];
  const filter = [...filtersOf(query, viewer), ...words];
  const [total, hits] = await Promise.all([
    engine.count(stories, filter),
    engine.find(stories, {
      filter,
      sort: [{ [column]: 'desc' }, { number: 'desc' }],
      limit: limit + 1,
      ...(position ? { after: behind(position, column) } : {}),
    }),
  ]);
  const shown = hits.slice(0, limit).map(({ value }) => value);
  const last = shown.at(-1)?.state;
  return {
    stories: shown.map((story) => summaryAt(story, Date.parse(viewer.now))),
    nextCursor: hits.length > limit && last ? `${last[column]}~${last.number}` : null,
    total,
    revision,
  };
}

interface Counted {
  lists: { buckets: Record<QueueList, { doc_count: number }> };
  open: { programs: { buckets: { key: string; doc_count: number }[] } };
}

/** Far more programs than an installation has. */
const countedPrograms = 10_000;

export async function countStories(engine: Engine, viewer: Viewer): Promise<StoryCounts> {
  const { aggregations } = await engine.search<Counted>('stories', {
    size: 0,
    track_total_hits: false,
    aggs: {
      lists: {
        filters: {
          filters: Object.fromEntries(queueLists.map((list) => [list, shownIn(list, viewer)])),
        },
      },
      open: {
        filter: shownIn('open', viewer),
        aggs: { programs: { terms: { field: 'programs', size: countedPrograms } } },
      },
    },
  });
  const counts = aggregations?.lists.buckets;
  const programs = aggregations?.open.programs.buckets ?? [];
  return {
    lists: Object.fromEntries(
      queueLists.map((list) => [list, counts?.[list].doc_count ?? 0]),
    ) as StoryCounts['lists'],
    programs: Object.fromEntries(programs.map(({ key, doc_count: number }) => [key, number])),
  };
}

function shownIn(list: QueueList, viewer: Viewer): Query {
  return { bool: { filter: [listQuery(list, viewer), ...levelQuery(list)] } };
}
