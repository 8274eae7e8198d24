import type { estypes } from '@elastic/elasticsearch';
import type { Engine } from '../engine.js';
import { among, numbersBy } from './story-numbers.js';
import type { ListName } from '../../search/facet-lists.js';
import { levelName } from '../../story/codes.js';

type Aggregation = estypes.AggregationsAggregationContainer;

/** How mentions are counted by one of the lists. */
export interface Dimension {
  /** By its names in the request. */
  aggs: Record<string, Aggregation>;
  /** Mentions by value, from what Elasticsearch gave for `aggs`; values without a mention are left out. */
  countsIn(given: Record<string, unknown>): [string, number][];
  /** Field without which a mention has no value; null where every mention has one, or the story tells. */
  field: 'programs' | 'regions' | null;
}

interface Buckets {
  buckets: { key: string | number; doc_count: number }[];
}

/** More than there are programs, provinces, languages or kinds: every shard tells all. */
const everyValue = 10_000;

const fields = {
  program: 'programs',
  region: 'regions',
  language: 'language',
  source: 'kind',
  level: 'level',
} as const;

export async function dimension(engine: Engine, name: ListName): Promise<Dimension> {
  return name === 'exit' ? exitDimension(engine) : fieldDimension(name);
}

function fieldDimension(name: Exclude<ListName, 'exit'>): Dimension {
  return {
    aggs: { values: { terms: { field: fields[name], size: everyValue } } },
    field: name === 'program' || name === 'region' ? fields[name] : null,
    countsIn: ({ values }) =>
      (values as Buckets).buckets.map(({ key, doc_count: mentions }) => [
        name === 'level' ? levelName(Number(key)) : String(key),
        mentions,
      ]),
  };
}

/** The exit stands with the story: the stories of each are looked up first. */
async function exitDimension(engine: Engine): Promise<Dimension> {
  const byExit = await numbersBy(engine, 'exit');
  const filters = Object.fromEntries([...byExit].map(([exit, numbers]) => [exit, among(numbers)]));
  if (Object.keys(filters).length === 0) return { aggs: {}, field: null, countsIn: () => [] };
  return {
    aggs: { values: { filters: { filters } } },
    field: null,
    countsIn: ({ values }) =>
      Object.entries((values as { buckets: Record<string, { doc_count: number }> }).buckets)
        .map(([exit, { doc_count: mentions }]): [string, number] => [exit, mentions])
        .filter(([, mentions]) => mentions > 0),
  };
}
