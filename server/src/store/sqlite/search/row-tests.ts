import { languages, levels, sourceKinds } from '@tanggap/shared/vocabulary';
import type { Level, SourceKind } from '@tanggap/shared/vocabulary';
import type { MentionField, MentionTrait } from '@tanggap/shared/query';
import { kindNumber, levelNumber } from '../codes.js';
import type { Engine } from '../engine.js';
import { column, kindIn, languageIn, languageNumber, levelIn, stride, traitBit } from './columns.js';
import { storiesWith } from './story-sets.js';
import type { Plan, PlannedFilter } from './plan.js';
import type { TextTerm } from './text-expression.js';
import { valueSets } from './value-sets.js';
import type { SetKind } from './value-sets.js';

/** Where a scan stands: the mention of a chunk whose words begin at `at`. */
export interface Spot {
  data: Uint32Array;
  at: number;
  /** First row of the chunk's hour. */
  firstRow: number;
  /** Per text of the search, 1 for each mention of the chunk that matches it. */
  texts: Uint8Array[];
}

export type RowTest = (spot: Spot) => boolean;

/** Lists of the filter that are facets, too, and can be left out one by one. */
export const listNames = ['program', 'level', 'source', 'exit', 'region', 'language'] as const;
export type ListName = (typeof listNames)[number];

export interface FilterTests {
  /** The text without which no mention matches, if there is one; it is in none of the tests. */
  must: TextTerm | null;
  /** The texts that `Spot.texts` tells of. */
  texts: TextTerm[];
  /** Null where nothing else is asked. */
  rest: RowTest | null;
  lists: Partial<Record<ListName, RowTest>>;
}

export function testsOf(engine: Engine, filter: PlannedFilter): FilterTests {
  const texts: TextTerm[] = [];
  const parts = filter.plan.kind === 'and' ? filter.plan.of : [filter.plan];
  const must = parts.find((part) => part.kind === 'text') ?? null;
  const rest = [
    ...parts
      .filter((part) => part !== must && part.kind !== 'all')
      .map((part) => planTest(engine, part, texts)),
    ...(filter.status?.length ? [storyTest(engine, 'status', filter.status)] : []),
    ...(filter.issue ? [storyTest(engine, 'issue', [filter.issue])] : []),
    ...(filter.storyIds ? [storyTest(engine, 'story', filter.storyIds)] : []),
  ];
  const lists: FilterTests['lists'] = {};
  for (const name of listNames) {
    const values = filter[name];
    if (!values?.length) continue;
    lists[name] = name === 'exit' ? storyTest(engine, name, values) : markTest(engine, name, values);
  }
  return { must, texts, rest: rest.length === 0 ? null : every(rest), lists };
}

export function every([first, second, ...more]: readonly RowTest[]): RowTest {
  if (!first) return () => true;
  if (!second) return first;
  const others = every([second, ...more]);
  return (spot) => first(spot) && others(spot);
}

/** Notes the texts it meets in `texts`; their matches are looked up per range. */
function planTest(engine: Engine, plan: Plan, texts: TextTerm[]): RowTest {
  switch (plan.kind) {
    case 'text': {
      const place = texts.push(plan) - 1;
      return ({ texts: marks, at }) => marks[place]?.[at / stride] === 1;
    }
    case 'marks':
      return markTest(engine, plan.field, plan.values);
    case 'stories':
      return storyTest(engine, plan.field, plan.values);
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

function storyTest(
  engine: Engine,
  field: 'exit' | 'status' | 'issue' | 'story',
  values: readonly string[],
): RowTest {
  const stories = storiesWith(engine, field, values);
  return ({ data, at }) => stories[data[at + column.story] ?? 0] === 1;
}

function markTest(engine: Engine, field: MentionField, values: readonly string[]): RowTest {
  switch (field) {
    case 'program':
    case 'region':
      return setTest(engine, field, (value) => values.includes(value));
    case 'outlet':
      return setTest(engine, field, outletTest(engine, values));
    case 'level': {
      const numbers = table(values.filter(isLevel).map((level) => levelNumber[level]));
      return ({ data, at }) => numbers[levelIn(data[at + column.marks] ?? 0)] === 1;
    }
    case 'source': {
      const numbers = table(values.filter(isKind).map(kindNumber));
      return ({ data, at }) => numbers[kindIn(data[at + column.marks] ?? 0)] === 1;
    }
    case 'language': {
      const known: readonly string[] = languages;
      const numbers = table(values.filter((value) => known.includes(value)).map(languageNumber));
      return ({ data, at }) => numbers[languageIn(data[at + column.marks] ?? 0)] === 1;
    }
    case 'is': {
      const bits = values.reduce((sum, value) => sum | traitBit(value as MentionTrait), 0);
      return ({ data, at }) => ((data[at + column.marks] ?? 0) & bits) !== 0;
    }
  }
}

const isLevel = (value: string): value is Level => (levels as readonly string[]).includes(value);
const isKind = (value: string): value is SourceKind => (sourceKinds as readonly string[]).includes(value);

/** 1 at each of the numbers. */
function table(numbers: readonly number[]): Uint8Array {
  const marks = new Uint8Array(32);
  for (const number of numbers) marks[number] = 1;
  return marks;
}

const columnOfSet: Record<SetKind, number> = {
  program: column.programs,
  region: column.regions,
  outlet: column.outlet,
};

function setTest(engine: Engine, kind: SetKind, isWanted: (value: string) => boolean): RowTest {
  const sets = valueSets(engine);
  const wanted = new Uint8Array(sets.length);
  sets.forEach((set, number) => {
    if (set?.kind === kind && set.values.some(isWanted)) wanted[number] = 1;
  });
  const place = columnOfSet[kind];
  return ({ data, at }) => wanted[data[at + place] ?? 0] === 1;
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
