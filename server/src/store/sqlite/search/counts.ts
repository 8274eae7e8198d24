import type { Facets } from '@tanggap/shared/api-search';
import { exits, languages, sourceKinds } from '@tanggap/shared/vocabulary';
import { levelName } from '../codes.js';
import type { Engine } from '../engine.js';
import { column, dimensionMarks, kindIn, languageIn, levelIn, stride, traitBit } from './columns.js';
import type { PlannedFilter } from './plan.js';
import { rangeOf } from './range.js';
import { listNames, testsOf } from './row-tests.js';
import type { ListName, Spot } from './row-tests.js';
import { scan, scanWith } from './scan.js';
import { exitsByStory, highestStory } from './story-sets.js';
import { valueSets } from './value-sets.js';

export const asks = traitBit('question');

export function totals(
  engine: Engine,
  filter: PlannedFilter,
): { mentions: number; stories: number; questions: number } {
  const isFound = new Uint8Array(highestStory(engine) + 1);
  let stories = 0;
  let mentions = 0;
  let questions = 0;
  scan(engine, testsOf(engine, filter), rangeOf(filter), ({ data, at }) => {
    mentions += 1;
    if ((data[at + column.marks] ?? 0) & asks) questions += 1;
    const story = data[at + column.story] ?? 0;
    if (story === 0 || isFound[story] === 1) return;
    isFound[story] = 1;
    stories += 1;
  });
  return { mentions, stories, questions };
}

/** Reads one dimension of a mention as numbers, and knows their names. */
export interface Dimension {
  /** Number below which all others are. */
  size: number;
  /** Read from `marks` alone. */
  isOfMarks: boolean;
  numberAt(spot: Spot): number;
  /** Values that a number stands for: several for a set, none where there is nothing to name. */
  valuesOf(number: number): readonly string[];
}

export function dimension(engine: Engine, name: ListName): Dimension {
  const marksAt = ({ data, at }: Spot) => data[at + column.marks] ?? 0;
  const named = (values: readonly string[], numberAt: Dimension['numberAt']): Dimension => ({
    size: values.length,
    isOfMarks: true,
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
    isOfMarks: false,
    numberAt: ({ data, at }) => places[data[at + column.story] ?? 0] ?? 0,
    valuesOf: (number) => (number === 0 ? [] : exits.slice(number - 1, number)),
  };
}

function setDimension(engine: Engine, place: number): Dimension {
  const sets = valueSets(engine);
  return {
    size: Math.max(1, sets.length),
    isOfMarks: false,
    numberAt: ({ data, at }) => data[at + place] ?? 0,
    valuesOf: (number) => sets[number]?.values ?? [],
  };
}

/** One walk for all facets: a mention counts where it passes all lists, and in the one facet whose own list alone it fails. */
export function facets(engine: Engine, filter: PlannedFilter, limit: number): Facets {
  const tests = testsOf(engine, filter);
  const counters = listNames.map((name) => {
    const read = dimension(engine, name);
    return { name, read, test: tests.lists[name], counts: new Uint32Array(read.size) };
  });
  const asked = counters.filter(({ test }) => test !== undefined);
  const ofSets = counters.filter(({ read }) => !read.isOfMarks);
  const together = new Uint32Array(dimensionMarks);
  const count = ({ read, counts }: (typeof counters)[number], spot: Spot) => {
    const number = read.numberAt(spot);
    counts[number] = (counts[number] ?? 0) + 1;
  };
  scanWith(engine, tests, rangeOf(filter), tests.rest ?? (() => true), (spot) => {
    let failed: (typeof counters)[number] | null = null;
    for (const counter of asked) {
      if (counter.test?.(spot)) continue;
      if (failed) return;
      failed = counter;
    }
    if (failed) return count(failed, spot);
    // Level, kind and language stand in the same bits: counted together, they are told apart at the end.
    const marks = (spot.data[spot.at + column.marks] ?? 0) % dimensionMarks;
    together[marks] = (together[marks] ?? 0) + 1;
    for (const counter of ofSets) count(counter, spot);
  });
  for (const { read, counts } of counters) if (read.isOfMarks) tellApart(together, read, counts);
  return Object.fromEntries(
    counters.map(({ name, read, counts }) => [name, mostFrequent(countsByValue(read, counts), limit)]),
  ) as Facets;
}

function tellApart(together: Uint32Array, read: Dimension, counts: Uint32Array): void {
  const spot = { data: new Uint32Array(stride), at: 0, firstRow: 0, texts: [] };
  together.forEach((mentions, marks) => {
    spot.data[column.marks] = marks;
    const number = read.numberAt(spot);
    if (mentions > 0) counts[number] = (counts[number] ?? 0) + mentions;
  });
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
