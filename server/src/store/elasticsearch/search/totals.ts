import type { Engine } from '../engine.js';
import { ask } from './ask.js';
import { compileFilter, wholeFilter } from './compile-filter.js';
import { numbersOf } from './story-numbers.js';
import type { SearchFilter } from '../../store.js';

/** Stories that are counted along with the mentions; of more, all are counted one by one. */
const countedAlong = 5_000;

export const asks = { term: { traits: 'question' } };

interface Counts {
  questions: { doc_count: number };
  stories: { buckets: unknown[]; sum_other_doc_count: number };
}

export async function totals(
  engine: Engine,
  filter: SearchFilter,
): Promise<{ mentions: number; stories: number; questions: number }> {
  const query = wholeFilter(await compileFilter(engine, filter));
  const { hits, aggregations } = await ask<Counts>(engine, {
    ...{ query, size: 0, track_total_hits: true },
    aggs: { questions: { filter: asks }, stories: { terms: { field: 'story', size: countedAlong } } },
  });
  const { buckets = [], sum_other_doc_count: others = 0 } = aggregations?.stories ?? {};
  return {
    mentions: typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0),
    // Only complete lists are exact; a cardinality would be near.
    stories: others === 0 ? buckets.length : (await numbersOf(engine, 'mentions', 'story', query)).length,
    questions: aggregations?.questions.doc_count ?? 0,
  };
}
