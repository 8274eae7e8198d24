import type { estypes } from '@elastic/elasticsearch';
import type { StoryField } from '@tanggap/shared/query';
import type { Engine } from '../engine.js';
import type { IndexName } from '../indices.js';
import type { Query } from '../reader.js';
import { nothing } from './compile-text.js';
import { stories, survivingNumber } from '../story-docs.js';
import { numberOf, storyNumber } from '../../story/codes.js';

/** Numbers in one answer; Elasticsearch gives at most 65,536 buckets. */
const atOnce = 50_000;

interface Composite {
  values: { buckets: { key: { value: number } }[]; after_key?: { value: number } };
}

/** A condition on stories as one on their mentions. Merged stories have none: theirs belong to the one that lives. */
export async function ofStories(
  engine: Engine,
  field: StoryField,
  values: readonly string[],
): Promise<Query> {
  if (field === 'story') return among(await surviving(engine, values));
  const condition = conditionOf(field, values);
  const [asked, all] = await Promise.all([engine.count(stories, [condition]), engine.count(stories)]);
  if (asked <= all / 2) return among(await numbersOf(engine, 'stories', 'number', condition));
  // Most stories stay new: the others are told sooner.
  const others = await numbersOf(engine, 'stories', 'number', { bool: { must_not: [condition] } });
  return { bool: { filter: [{ exists: { field: 'story' } }], must_not: [among(others)] } };
}

function conditionOf(field: Exclude<StoryField, 'story'>, values: readonly string[]): Query {
  // `I-012` is meant as `I-12`.
  const issues = () => values.map((id) => `I-${numberOf('I', id)}`);
  return { terms: { [field]: field === 'issue' ? issues() : [...values] } };
}

async function surviving(engine: Engine, ids: readonly string[]): Promise<number[]> {
  const numbers = ids.map(storyNumber).filter((number) => number > 0);
  return Promise.all(numbers.map((number) => survivingNumber(engine, number)));
}

export function among(numbers: readonly number[]): Query {
  return numbers.length === 0 ? nothing : { terms: { story: [...numbers] } };
}

/** Every different number of a field, ascending, however many. */
export async function numbersOf(
  engine: Pick<Engine, 'search'>,
  index: IndexName,
  field: string,
  query: Query,
): Promise<number[]> {
  const numbers: number[] = [];
  let after: { value: number } | undefined;
  do {
    const composite: estypes.AggregationsCompositeAggregation = {
      size: atOnce,
      sources: [{ value: { terms: { field } } }],
      ...(after ? { after } : {}),
    };
    const { aggregations } = await engine.search<Composite>(index, {
      ...{ query, size: 0, track_total_hits: false, allow_partial_search_results: false },
      aggs: { values: { composite } },
    });
    const found = aggregations?.values.buckets ?? [];
    for (const { key } of found) numbers.push(key.value);
    after = found.length === atOnce ? aggregations?.values.after_key : undefined;
  } while (after);
  return numbers;
}
