import type { Facets } from '@tanggap/shared/api-search';
import { exits, languages, sourceKinds } from '@tanggap/shared/vocabulary';
import { levelName } from '../codes.js';
import type { Engine } from '../engine.js';
import { column, kindIn, languageIn, levelIn, traitBit } from './columns.js';
import type { PlannedFilter } from './plan.js';
import { rangeOf } from './range.js';
import { every, listNames, testsOf } from './row-tests.js';
import type { ListName, RowTest, Spot } from './row-tests.js';
import { scan, scanWith } from './scan.js';
import { exitsByStory } from './story-sets.js';
import { valueSets } from './value-sets.js';

export const asks = traitBit('question');

export function totals(
  engine: Engine,
  filter: PlannedFilter,
): { mentions: number; stories: number; questions: number } {
  const stories = new Set<number>();
  let mentions = 0;
  let questions = 0;
  scan(engine, testsOf(engine, filter), rangeOf(filter), ({ data, at }) => {
    mentions += 1;
    if ((data[at + column.marks] ?? 0) & asks) questions += 1;
    const story = data[at + column.story] ?? 0;
    if (story > 0) stories.add(story);
  });
  return { mentions, stories: stories.size, questions };
}

/** Reads one dimension of a mention as numbers, and knows their names. */
export interface Dimension {
  /** Number below which all others are. */
  size: number;
  numberAt(spot: Spot): number;
  /** Values that a number stands for: several for a set, none where there is nothing to name. */
  valuesOf(number: number): readonly string[];
}

export function dimension(engine: Engine, name: ListName): Dimension {
  const marksAt = ({ data, at }: Spot) => data[at + column.marks] ?? 0;
  const named = (values: readonly string[], numberAt: Dimension['numberAt']): Dimension => ({
    size: values.length,
    numberAt,
    valuesOf: (number) => values.slice(number, number + 1),
  });
  switch (name) {
    case 'level':
      return named([0, 1, 2, 3].map(levelName), (spot) => levelIn(marksAt(spot)));
    case 'source':
      return named(sourceKinds, (spot) => kindIn(marksAt(spot)));
    case 'language':
      return named(languages, (spot) => languageIn(marksAt(spot)));
    case 'exit':
      return exitDimension(engine);
    case 'program':
      return setDimension(engine, column.programs);
    case 'region':
      return setDimension(engine, column.regions);
  }
}

function exitDimension(engine: Engine): Dimension {
  const places = exitsByStory(engine);
  return {
    size: exits.length + 1,
    numberAt: ({ data, at }) => places[data[at + column.story] ?? 0] ?? 0,
    valuesOf: (number) => (number === 0 ? [] : exits.slice(number - 1, number)),
  };
}

function setDimension(engine: Engine, place: number): Dimension {
  const sets = valueSets(engine);
  return {
    size: Math.max(1, sets.length),
    numberAt: ({ data, at }) => data[at + place] ?? 0,
    valuesOf: (number) => sets[number]?.values ?? [],
  };
}

/** One walk for all facets: a mention counts in a facet where it passes all lists but the facet's own. */
export function facets(engine: Engine, filter: PlannedFilter, limit: number): Facets {
  const tests = testsOf(engine, filter);
  const counters = listNames.map((name) => {
    const others = listNames.filter((other) => other !== name).flatMap((other) => tests.lists[other] ?? []);
    const read = dimension(engine, name);
    return {
      name,
      read,
      counts: new Uint32Array(read.size),
      passes: every(others),
      isFree: others.length === 0,
    };
  });
  const passes: RowTest = tests.rest ?? (() => true);
  scanWith(engine, tests, rangeOf(filter), passes, (spot) => {
    for (const { read, counts, passes: passesOthers, isFree } of counters) {
      if (!isFree && !passesOthers(spot)) continue;
      const number = read.numberAt(spot);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  });
  return Object.fromEntries(
    counters.map(({ name, read, counts }) => [name, mostFrequent(countsByValue(read, counts), limit)]),
  ) as Facets;
}

function countsByValue(read: Dimension, counts: Uint32Array): Map<string, number> {
  const values = new Map<string, number>();
  counts.forEach((mentions, number) => {
    if (mentions === 0) return;
    for (const value of read.valuesOf(number)) values.set(value, (values.get(value) ?? 0) + mentions);
  });
  return values;
}

function mostFrequent(values: ReadonlyMap<string, number>, limit: number): Facets['program'] {
  return [...values]
    .map(([value, mentions]) => ({ value, mentions }))
    .sort((a, b) => b.mentions - a.mentions || (a.value < b.value ? -1 : 1))
    .slice(0, limit);
}
