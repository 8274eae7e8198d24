import { languages, levels, sourceKinds } from '@tanggap/shared/vocabulary';
import type { Level, SourceKind } from '@tanggap/shared/vocabulary';
import type { MentionField, MentionTrait } from '@tanggap/shared/query';
import { kindNumber, levelNumber } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { bits, languageNumber, stride, traits } from './columns.js';
import type { Bits } from './columns.js';
import { storiesWith } from './story-sets.js';
import type { Plan, PlannedFilter } from './plan.js';
import type { TextTerm } from './text-expression.js';
import { listNames } from '../../search/facet-lists.js';
import type { ListName } from '../../search/facet-lists.js';
import { valueSets } from './value-sets.js';
import type { SetKind } from './value-sets.js';

/** Passes mentions whose number in these bits has a 1 in the table. */
export interface ColumnTest extends Bits {
  wanted: Uint8Array;
}

/** Where a test stands: the mention of a chunk whose words begin at `at`. */
export interface Spot {
  data: Uint32Array;
  at: number;
  /** Per text of the search, 1 for each mention of the chunk that matches it. */
  texts: Uint8Array[];
}

export type RowTest = (spot: Spot) => boolean;

export interface FilterTests {
  /** The text without which no mention matches, if there is one; it is in none of the tests. */
  must: TextTerm | null;
  /** The texts that `Spot.texts` tells of. */
  texts: TextTerm[];
  /** All of these must pass; they are looked at before `rest`, a column at a time. */
  columns: ColumnTest[];
  /** What columns alone cannot tell; null where nothing of it is asked. */
  rest: RowTest | null;
  lists: Partial<Record<ListName, ColumnTest>>;
}

export function testsOf(engine: Engine, filter: PlannedFilter): FilterTests {
  const texts: TextTerm[] = [];
  const parts = filter.plan.kind === 'and' ? filter.plan.of : [filter.plan];
  const must = parts.find((part) => part.kind === 'text') ?? null;
  const others = parts.filter((part) => part !== must && part.kind !== 'all');
  const columns = [
    ...others.map((part) => columnTest(engine, part)).filter((test) => test !== null),
    ...(filter.status?.length ? [storyTest(engine, 'status', filter.status)] : []),
    ...(filter.issue ? [storyTest(engine, 'issue', [filter.issue])] : []),
    ...(filter.storyIds ? [storyTest(engine, 'story', filter.storyIds)] : []),
  ];
  const rest = others.filter((part) => !isOfColumn(part)).map((part) => planTest(engine, part, texts));
  const lists: FilterTests['lists'] = {};
  for (const name of listNames) {
    const values = filter[name];
    if (!values?.length) continue;
    lists[name] = name === 'exit' ? storyTest(engine, name, values) : markTest(engine, name, values);
  }
  return { must, texts, columns, rest: rest.length === 0 ? null : every(rest), lists };
}

function every([first, second, ...more]: readonly RowTest[]): RowTest {
  if (!first) return () => true;
  if (!second) return first;
  const others = every([second, ...more]);
  return (spot) => first(spot) && others(spot);
}

type OfColumn = Extract<Plan, { kind: 'marks' | 'stories' }>;
const isOfColumn = (plan: Plan): plan is OfColumn => plan.kind === 'marks' || plan.kind === 'stories';

function columnTest(engine: Engine, plan: Plan): ColumnTest | null {
  if (!isOfColumn(plan)) return null;
  const { kind, field, values } = plan;
  return kind === 'marks' ? markTest(engine, field, values) : storyTest(engine, field, values);
}

/** Notes the texts it meets in `texts`; their matches are looked up per range. */
function planTest(engine: Engine, plan: Plan, texts: TextTerm[]): RowTest {
  switch (plan.kind) {
    case 'text': {
      const place = texts.push(plan) - 1;
      return ({ texts: marks, at }) => marks[place]?.[at / stride] === 1;
    }
    case 'marks':
      return rowTest(markTest(engine, plan.field, plan.values));
    case 'stories':
      return rowTest(storyTest(engine, plan.field, plan.values));
    case 'all':
      return () => true;
    case 'none':
      return () => false;
    case 'not': {
      const test = planTest(engine, plan.of, texts);
      return (spot) => !test(spot);
    }
    case 'and':
      return every(plan.of.map((part) => planTest(engine, part, texts)));
    case 'or': {
      const tests = plan.of.map((part) => planTest(engine, part, texts));
      return (spot) => tests.some((test) => test(spot));
    }
  }
}

function rowTest({ column, shift, mask, wanted }: ColumnTest): RowTest {
  return ({ data, at }) => wanted[((data[at + column] ?? 0) >>> shift) & mask] === 1;
}

function storyTest(
  engine: Engine,
  field: 'exit' | 'status' | 'issue' | 'story',
  values: readonly string[],
): ColumnTest {
  return { ...bits.story, wanted: storiesWith(engine, field, values) };
}

function markTest(engine: Engine, field: MentionField, values: readonly string[]): ColumnTest {
  switch (field) {
    case 'program':
    case 'region':
      return setTest(engine, field, (value) => values.includes(value));
    case 'outlet':
      return setTest(engine, field, outletTest(engine, values));
    case 'level':
      return numbersTest(
        bits.level,
        values.filter(isLevel).map((level) => levelNumber[level]),
      );
    case 'source':
      return numbersTest(bits.source, values.filter(isKind).map(kindNumber));
    case 'language': {
      const known: readonly string[] = languages;
      return numbersTest(bits.language, values.filter((value) => known.includes(value)).map(languageNumber));
    }
    case 'is':
      return traitTest(values.map((value) => traits.indexOf(value as MentionTrait)));
  }
}

const isLevel = (value: string): value is Level => (levels as readonly string[]).includes(value);
const isKind = (value: string): value is SourceKind => (sourceKinds as readonly string[]).includes(value);

function numbersTest(place: Bits, numbers: readonly number[]): ColumnTest {
  const wanted = new Uint8Array(place.mask + 1);
  for (const number of numbers) wanted[number] = 1;
  return { ...place, wanted };
}

/** Any of the traits will do. */
function traitTest(places: readonly number[]): ColumnTest {
  const any = places.reduce((sum, place) => sum | (1 << place), 0);
  const wanted = Uint8Array.from({ length: bits.traits.mask + 1 }, (_, has) => (has & any ? 1 : 0));
  return { ...bits.traits, wanted };
}

function setTest(engine: Engine, kind: SetKind, isWanted: (value: string) => boolean): ColumnTest {
  const sets = valueSets(engine);
  const wanted = new Uint8Array(sets.length);
  sets.forEach((set, number) => {
    if (set?.kind === kind && set.values.some(isWanted)) wanted[number] = 1;
  });
  return { ...bits[kind], wanted };
}

/** A source is meant by its id, or by its name however written. */
function outletTest(engine: Engine, values: readonly string[]): (id: string) => boolean {
  const asked = new Set(values.map((value) => value.toLowerCase()));
  const named = engine
    .all<{ id: string; name: string }>(`select id, document ->> '$.name' as name from source`)
    .filter(({ name }) => asked.has(name.toLowerCase()));
  const ids = new Set([...values, ...named.map(({ id }) => id)]);
  return (id) => ids.has(id);
}
