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

type Sources = NonNullable<estypes.AggregationsCompositeAggregation['sources']>;

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
  const keys = await keysOf<{ number: number }>(engine, index, query, [{ number: { terms: { field } } }]);
  return keys.map(({ number }) => number);
}

/** Numbers of the stories that have the field, by its value. */
export async function numbersBy(
  engine: Pick<Engine, 'search'>,
  field: string,
): Promise<Map<string, number[]>> {
  const keys = await keysOf<{ value: string; number: number }>(
    ...([engine, 'stories', { exists: { field } }] as const),
    [{ value: { terms: { field } } }, { number: { terms: { field: 'number' } } }],
  );
  const numbers = new Map<string, number[]>();
  for (const { value, number } of keys) {
    const known = numbers.get(value);
    if (known) known.push(number);
    else numbers.set(value, [number]);
  }
  return numbers;
}

interface Composite<Key> {
  keys: { buckets: { key: Key }[] };
}

async function keysOf<Key extends Record<string, number | string>>(
  engine: Pick<Engine, 'search'>,
  index: IndexName,
  query: Query,
  sources: Sources,
): Promise<Key[]> {
  const keys: Key[] = [];
  let after: Key | undefined;
  do {
    const composite = { size: atOnce, sources, ...(after ? { after } : {}) };
    const { aggregations } = await engine.search<Composite<Key>>(index, {
      ...{ query, size: 0, track_total_hits: false, allow_partial_search_results: false },
      aggs: { keys: { composite } },
    });
    const found = aggregations?.keys.buckets ?? [];
    for (const { key } of found) keys.push(key);
    after = found.length === atOnce ? found.at(-1)?.key : undefined;
  } while (after);
  return keys;
}
