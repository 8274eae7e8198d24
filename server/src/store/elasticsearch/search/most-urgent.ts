import type { Engine } from '../engine.js';
import type { Query } from '../reader.js';
import { ask } from './ask.js';
import { among } from './story-numbers.js';
import type { Ranked } from '../../search/ranking.js';

/** Up to so many stories of a result are sorted; of more, the most urgent of all stories are looked through. */
const sorted = 10_000;

interface Found {
  stories: { buckets: { key: number }[]; sum_other_doc_count: number };
}

/** The first `wanted` stories of the result behind a position, by the urgency that they have now. */
export async function mostUrgent(
  engine: Engine,
  query: Query,
  after: Ranked | null,
  wanted: number,
): Promise<Ranked[]> {
  const { numbers, isWhole } = await storiesOf(engine, query, sorted);
  if (isWhole) return byUrgency(engine, { terms: { number: numbers } }, after, wanted);
  const found: Ranked[] = [];
  for (let from = after; found.length < wanted;) {
    const urgent = await byUrgency(engine, { range: { mentions: { gt: 0 } } }, from, sorted);
    const looked = urgent.map(({ number }) => number);
    const narrowed = { bool: { filter: [query, among(looked)] } };
    const matching = new Set((await storiesOf(engine, narrowed, sorted)).numbers);
    found.push(...urgent.filter(({ number }) => matching.has(number)));
    from = urgent.at(-1) ?? null;
    if (urgent.length < sorted) break;
  }
  return found.slice(0, wanted);
}

async function storiesOf(
  engine: Engine,
  query: Query,
  size: number,
): Promise<{ numbers: number[]; isWhole: boolean }> {
  const { aggregations } = await ask<Found>(engine, {
    ...{ query, size: 0 },
    aggs: { stories: { terms: { field: 'story', size } } },
  });
  const { buckets = [], sum_other_doc_count: others = 0 } = aggregations?.stories ?? {};
  return { numbers: buckets.map(({ key }) => key), isWhole: others === 0 };
}

async function byUrgency(
  engine: Engine,
  condition: Query,
  after: Ranked | null,
  limit: number,
): Promise<Ranked[]> {
  const { hits } = await engine.search('stories', {
    query: { bool: { filter: [condition] } },
    size: limit,
    ...{ _source: false, track_total_hits: false, allow_partial_search_results: false },
    sort: [{ urgency: 'desc' }, { number: 'desc' }],
    ...(after ? { search_after: [after.value, after.number] } : {}),
  });
  return hits.hits.map(({ sort = [] }) => ({ value: Number(sort[0]), number: Number(sort[1]) }));
}
