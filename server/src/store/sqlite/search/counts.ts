import type { Facets } from '@tanggap/shared/api-search';
import { exits, languages, sourceKinds } from '@tanggap/shared/vocabulary';
import { levelName } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { bits, column, dimensionMarks, traitBit } from './columns.js';
import type { Bits } from './columns.js';
import type { PlannedFilter } from './plan.js';
import { rangeOf } from './range.js';
import { testsOf } from './row-tests.js';
import type { ColumnTest } from './row-tests.js';
import { listNames, mostFrequent } from '../../search/facet-lists.js';
import type { ListName } from '../../search/facet-lists.js';
import { scan, scanWith } from './scan.js';
import type { Found } from './scan.js';
import { exitsByStory, highestStory } from './story-sets.js';
import { valueSets } from './value-sets.js';

export const asks = traitBit('question');

export function totals(
  engine: Engine,
  filter: PlannedFilter,
): { mentions: number; stories: number; questions: number } {
  const isFound = new Uint8Array(highestStory(engine) + 1);
  let mentions = 0;
  let questions = 0;
  scan(engine, testsOf(engine, filter), rangeOf(filter), ({ data, places }) => {
    mentions += places.length;
    for (const at of places) {
      if ((data[at + column.marks] ?? 0) & asks) questions += 1;
      isFound[data[at + column.story] ?? 0] = 1;
    }
  });
  let stories = 0;
  for (let story = 1; story < isFound.length; story += 1) stories += isFound[story] ?? 0;
  return { mentions, stories, questions };
}

/** Reads one dimension of a mention as numbers, and knows their names. */
export interface Dimension extends Bits {
  /** Number below which all others are. */
  size: number;
  /** Where the bits are the number of something else: the number for each of these. */
  through: Uint8Array | null;
  /** Values that a number stands for: several for a set, none where there is nothing to name. */
  valuesOf(number: number): readonly string[];
}

export function dimension(engine: Engine, name: ListName): Dimension {
  const named = (values: readonly string[]) => ({
    ...bits[name === 'exit' ? 'story' : name],
    size: values.length,
    through: null,
    valuesOf: (number: number) => values.slice(number, number + 1),
  });
  switch (name) {
    case 'level':
      return named([0, 1, 2, 3].map(levelName));
    case 'source':
      return named(sourceKinds);
    case 'language':
      return named(languages);
    case 'exit':
      return {
        ...bits.story,
        size: exits.length + 1,
        through: exitsByStory(engine),
        valuesOf: (number) => (number === 0 ? [] : exits.slice(number - 1, number)),
      };
    case 'program':
    case 'region':
      return setDimension(engine, bits[name]);
  }
}

function setDimension(engine: Engine, place: Bits): Dimension {
  const sets = valueSets(engine);
  return {
    ...place,
    size: Math.max(1, sets.length),
    through: null,
    valuesOf: (number) => sets[number]?.values ?? [],
  };
}

/** The number of the mention whose words begin at `at`. */
export function numberAt(
  { column: word, shift, mask, through }: Dimension,
  data: Uint32Array,
  at: number,
): number {
  const number = ((data[at + word] ?? 0) >>> shift) & mask;
  return through ? (through[number] ?? 0) : number;
}

interface Counter {
  name: ListName;
  read: Dimension;
  test: ColumnTest | undefined;
  counts: Uint32Array;
}

/** One walk for all facets: a mention counts where it passes all lists, and in the one facet whose own list alone it fails. */
export function facets(engine: Engine, filter: PlannedFilter, limit: number): Facets {
  const tests = testsOf(engine, filter);
  const counters = listNames.map((name): Counter => {
    const read = dimension(engine, name);
    return { name, read, test: tests.lists[name], counts: new Uint32Array(read.size) };
  });
  const asked = counters.filter(({ test }) => test !== undefined);
  const ofMarks = counters.filter(({ read }) => read.column === column.marks);
  const others = counters.filter((counter) => !ofMarks.includes(counter));
  const together = new Uint32Array(dimensionMarks);
  scanWith(engine, tests, rangeOf(filter), [], (found) => {
    const { data } = found;
    const places = asked.length > 0 ? countFailed(asked, found) : found.places;
    // Level, kind and language stand in the same bits: counted together, they are told apart at the end.
    for (const at of places) {
      const marks = (data[at + column.marks] ?? 0) % dimensionMarks;
      together[marks] = (together[marks] ?? 0) + 1;
    }
    for (const { read, counts } of others) count(read, data, places, counts);
  });
  for (const counter of ofMarks) tellApart(together, counter);
  return Object.fromEntries(
    counters.map(({ name, read, counts }) => [name, mostFrequent(countsByValue(read, counts), limit)]),
  ) as Facets;
}

function count(read: Dimension, data: Uint32Array, places: Uint32Array, counts: Uint32Array): void {
  const { column: word, shift, mask, through } = read;
  for (const at of places) {
    const own = ((data[at + word] ?? 0) >>> shift) & mask;
    const number = through ? (through[own] ?? 0) : own;
    counts[number] = (counts[number] ?? 0) + 1;
  }
}

/** Lists that a mention fails: none, one alone (by place among the asked, plus 1), or several. */
const several = 255;

/** Counts the mentions that fail one list alone in that list's facet; returns the places of those that pass all. */
function countFailed(asked: readonly Counter[], { data, places }: Found): Uint32Array {
  const fails = new Uint8Array(places.length);
  asked.forEach(({ test }, list) => {
    if (test) noteFails(test, data, places, fails, list + 1);
  });
  asked.forEach(({ read, counts }, list) => {
    count(read, data, placesWith(list + 1, fails, places), counts);
  });
  return placesWith(0, fails, places);
}

// Loops, here and below: with `map` and `filter` of typed arrays, facets took three times as long.
function noteFails(
  { column: word, shift, mask, wanted }: ColumnTest,
  data: Uint32Array,
  places: Uint32Array,
  fails: Uint8Array,
  list: number,
): void {
  for (let index = 0; index < places.length; index += 1) {
    if (wanted[((data[(places[index] ?? 0) + word] ?? 0) >>> shift) & mask] === 1) continue;
    fails[index] = fails[index] === 0 ? list : several;
  }
}

function placesWith(failed: number, fails: Uint8Array, places: Uint32Array): Uint32Array {
  const left = new Uint32Array(places.length);
  let count = 0;
  for (let index = 0; index < places.length; index += 1) {
    left[count] = places[index] ?? 0;
    count += fails[index] === failed ? 1 : 0;
  }
  return left.subarray(0, count);
}

function tellApart(together: Uint32Array, { read, counts }: Counter): void {
  together.forEach((mentions, marks) => {
    const number = (marks >>> read.shift) & read.mask;
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
