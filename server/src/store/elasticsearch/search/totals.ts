import type { Engine } from '../engine.js';
import type { Query } from '../reader.js';
import { ask } from './ask.js';
import { compileFilter, wholeFilter } from './compile-filter.js';
import { countedStories, isScriptRefused } from './counted-stories.js';
import { numbersOf } from './story-numbers.js';
import type { SearchFilter } from '../../store.js';

export const asks = { term: { traits: 'question' } };

interface Counts {
  questions: { doc_count: number };
  stories?: { value: number };
}

type Totals = Record<'mentions' | 'stories' | 'questions', number>;

/** One request for all three, where the cluster runs our script. */
export async function totals(engine: Engine, filter: SearchFilter): Promise<Totals> {
  const query = wholeFilter(await compileFilter(engine, filter));
  try {
    const { mentions, stories = 0, questions } = await counted(engine, query, { stories: countedStories });
    return { mentions, stories, questions };
  } catch (error) {
    if (!isScriptRefused(error)) throw error;
    const [counts, stories] = await Promise.all([
      counted(engine, query, {}),
      numbersOf(engine, 'mentions', 'story', query),
    ]);
    return { ...counts, stories: stories.length };
  }
}

async function counted(
  engine: Engine,
  query: Query,
  more: { stories?: typeof countedStories },
): Promise<Omit<Totals, 'stories'> & { stories?: number }> {
  const { hits, aggregations } = await ask<Counts>(engine, {
    ...{ query, size: 0, track_total_hits: true },
    aggs: { questions: { filter: asks }, ...more },
  });
  return {
    mentions: typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0),
    questions: aggregations?.questions.doc_count ?? 0,
    ...(aggregations?.stories && { stories: aggregations.stories.value }),
  };
}
