import type { estypes } from '@elastic/elasticsearch';
import type { Engine } from '../engine.js';
import type { Query } from '../reader.js';
import { ask } from './ask.js';
import { mostUrgent } from './most-urgent.js';
import type { UrgentAsked } from './most-urgent.js';
import { before, positionOf } from '../../search/ranking.js';
import type { Ranked } from '../../search/ranking.js';

export interface Page {
  sort: 'mentions' | 'urgency' | 'newest';
  cursor?: string;
  limit: number;
}

/** Stories in one answer of a list that goes on. */
const inList = 10_000;
const atOnce = 50_000;

interface StoryBucket {
  key: number;
  doc_count: number;
  latest?: { value: number };
}

interface Listed {
  stories: Ranked[];
  /** True where no story is missing. */
  isWhole: boolean;
  /** True where none is missing among the first. */
  isInOrder: boolean;
}

/**
 * Stories with matching mentions behind the cursor, one more than the page holds where there are so many. `stories` says
 * what is known of all of them.
 */
export async function rankedStories(
  engine: Engine,
  query: Query,
  page: Page,
  stories: Pick<UrgentAsked, 'candidates' | 'hasWords'>,
): Promise<Ranked[]> {
  const { sort, cursor, limit } = page;
  const after = positionOf(cursor);
  if (sort === 'urgency') return mostUrgent(engine, { query, ...stories }, after, limit + 1);
  const behind = (found: readonly Ranked[]) =>
    found.filter((story) => after === null || before(after, story) < 0).slice(0, limit + 1);
  for (const size of after ? [inList] : [limit + 1, inList]) {
    const { stories, isWhole, isInOrder } = await firstStories(engine, query, sort, size);
    const found = behind(stories);
    if (isWhole || (isInOrder && found.length > limit)) return found;
  }
  return behind((await allStories(engine, query, sort)).sort(before));
}

const latest = { latest: { max: { field: 'published' } } };

async function firstStories(
  engine: Engine,
  query: Query,
  sort: 'mentions' | 'newest',
  size: number,
): Promise<Listed> {
  const order = sort === 'newest' ? 'latest' : '_count';
  const { aggregations } = await ask<{ stories: Terms }>(engine, {
    ...{ query, size: 0 },
    aggs: {
      stories: {
        terms: { field: 'story', size, order: [{ [order]: 'desc' }, { _key: 'desc' }] },
        ...(sort === 'newest' ? { aggs: latest } : {}),
      },
    },
  });
  const {
    buckets = [],
    sum_other_doc_count: others = 0,
    doc_count_error_upper_bound: error = 0,
  } = aggregations?.stories ?? {};
  const isWhole = others === 0;
  return {
    stories: buckets.map((bucket) => rankedBy(sort, bucket)).sort(before),
    isWhole,
    // The first by their latest mention are among the first of some index. Counts add up, so there an index may hide one.
    isInOrder: isWhole || sort === 'newest' || error === 0,
  };
}

interface Terms {
  buckets: StoryBucket[];
  sum_other_doc_count: number;
  doc_count_error_upper_bound: number;
}

function rankedBy(
  sort: 'mentions' | 'newest',
  { key, doc_count: mentions, latest: last }: StoryBucket,
): Ranked {
  return { number: key, value: sort === 'mentions' ? mentions : (last?.value ?? 0) };
}

async function allStories(engine: Engine, query: Query, sort: 'mentions' | 'newest'): Promise<Ranked[]> {
  const found: Ranked[] = [];
  let after: { story: number } | undefined;
  do {
    const composite: estypes.AggregationsCompositeAggregation = {
      size: atOnce,
      sources: [{ story: { terms: { field: 'story' } } }],
      ...(after ? { after } : {}),
    };
    const { aggregations } = await ask<{ stories: { buckets: CompositeBucket[] } }>(engine, {
      ...{ query, size: 0 },
      aggs: { stories: { composite, ...(sort === 'newest' ? { aggs: latest } : {}) } },
    });
    const buckets = aggregations?.stories.buckets ?? [];
    for (const { key, ...rest } of buckets) found.push(rankedBy(sort, { key: key.story, ...rest }));
    after = buckets.length === atOnce ? buckets.at(-1)?.key : undefined;
  } while (after);
  return found;
}

type CompositeBucket = Omit<StoryBucket, 'key'> & { key: { story: number } };
