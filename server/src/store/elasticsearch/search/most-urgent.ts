import type { Engine } from '../engine.js';
import type { Query } from '../reader.js';
import { ask } from './ask.js';
import { among } from './story-numbers.js';
import type { Ranked } from '../../search/ranking.js';

/** Up to so many stories of a result are sorted; of more, the most urgent candidates are looked through, so many at a time. */
const sorted = 10_000;
/** Most of the candidates have a matching mention where no words are asked for: a page is among the first few. */
const firstLook = 4;
/** Words are rare more often than not: up to so many stories are sorted at once. */
const few = 1_000;

export interface UrgentAsked {
  /** Of mentions. */
  query: Query;
  /** What holds of every story of the result. */
  candidates: readonly Query[];
  hasWords: boolean;
}

interface Found {
  stories: { buckets: { key: number }[]; sum_other_doc_count: number };
}

/** The first `wanted` stories of the result behind a position, by the urgency that they have now. */
export async function mostUrgent(
  engine: Engine,
  { query, candidates, hasWords }: UrgentAsked,
  after: Ranked | null,
  wanted: number,
): Promise<Ranked[]> {
  /** Null where there are more. */
  const amongUpTo = async (size: number): Promise<Ranked[] | null> => {
    const { numbers, isWhole } = await storiesOf(engine, query, size);
    return isWhole ? byUrgency(engine, [{ terms: { number: numbers } }], after, wanted) : null;
  };
  const amongFew = hasWords ? await amongUpTo(few) : null;
  if (amongFew) return amongFew;
  const found: Ranked[] = [];
  let from = after;
  /** True where that was the last of them. */
  const look = async (size: number): Promise<boolean> => {
    const urgent = await byUrgency(engine, candidates, from, size);
    found.push(...(await matching(engine, query, urgent)));
    from = urgent.at(-1) ?? null;
    return urgent.length < size || found.length >= wanted;
  };
  if (await look(Math.min(firstLook * wanted, sorted))) return found.slice(0, wanted);
  const amongMany = await amongUpTo(sorted);
  if (amongMany) return amongMany;
  while (!(await look(sorted)));
  return found.slice(0, wanted);
}

/** Those that have a mention in the result. */
async function matching(engine: Engine, query: Query, urgent: readonly Ranked[]): Promise<Ranked[]> {
  const narrowed = { bool: { filter: [query, among(urgent.map(({ number }) => number))] } };
  const numbers = new Set((await storiesOf(engine, narrowed, sorted)).numbers);
  return urgent.filter(({ number }) => numbers.has(number));
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
  filter: readonly Query[],
  after: Ranked | null,
  limit: number,
): Promise<Ranked[]> {
  const { hits } = await engine.search('stories', {
    query: { bool: { filter: [...filter] } },
    size: limit,
    // Neither id nor source: both would be read from the disk for each.
    ...{ _source: false, stored_fields: '_none_' },
    ...{ track_total_hits: false, allow_partial_search_results: false },
    sort: [{ urgency: 'desc' }, { number: 'desc' }],
    ...(after ? { search_after: [after.value, after.number] } : {}),
  });
  return hits.hits.map(({ sort = [] }) => ({ value: Number(sort[0]), number: Number(sort[1]) }));
}
