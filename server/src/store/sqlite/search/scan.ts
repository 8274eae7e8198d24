import type { Engine } from '../engine.js';
import { headsOf, wordsAt } from './chunks.js';
import { chunkRows, column, firstRowOf, hourOfKey, hourRows, stride } from './columns.js';
import type { ColumnTest, FilterTests, RowTest, Spot } from './row-tests.js';
import { textMatches } from './text-matches.js';
import type { RowRange } from './text-rows.js';

/** Matching mentions of one chunk: their words in `data` begin at `places`, ascending. Good until the visit returns. */
export interface Found {
  data: Uint32Array;
  places: Uint32Array;
  /** First row of the chunk's hour. */
  firstRow: number;
}

type Visit = (found: Found) => void;

/** Walks through the mentions of a range that pass, chunk by chunk, about in order of their rows. */
export function scan(engine: Engine, tests: FilterTests, range: RowRange, visit: Visit): void {
  scanWith(engine, tests, range, Object.values(tests.lists), visit);
}

/** As `scan`, with lists of the caller's in place of the filter's. */
export function scanWith(
  engine: Engine,
  tests: FilterTests,
  range: RowRange,
  lists: readonly ColumnTest[],
  visit: Visit,
): void {
  if (!(range.to > range.from)) return;
  const heads = headsOf(engine, range);
  const required = tests.must && textMatches(engine, tests.must, heads);
  const texts = tests.texts.map((text) => textMatches(engine, text, heads));
  const columns = [...lists, ...tests.columns];
  const places = new Uint32Array(chunkRows);
  for (let index = 0; index < heads.keys.length; index += 1) {
    const [key, version] = [heads.keys[index] ?? 0, heads.versions[index] ?? 0];
    const matching = required?.placesIn(key, version);
    if (matching?.length === 0) continue;
    const data = wordsAt(engine, key, version);
    const firstRow = firstRowOf(hourOfKey(key));
    let count = inRange(data, range.from - firstRow, range.to - firstRow, matching, places);
    for (const test of columns) count = narrowed(data, places, count, test);
    if (tests.rest) {
      const marks = texts.map((text) => marksAt(text.placesIn(key, version), data.length / stride));
      count = narrowedBy(tests.rest, { data, at: 0, texts: marks }, places, count);
    }
    if (count > 0) visit({ data, places: places.subarray(0, count), firstRow });
  }
  for (const text of [...(required ? [required] : []), ...texts]) text.keep();
}

/** Notes where the mentions of the range begin, of those given where some are; returns how many they are. */
function inRange(
  data: Uint32Array,
  from: number,
  to: number,
  among: Uint16Array | undefined,
  places: Uint32Array,
): number {
  const first = from <= 0 ? 0 : placeOf(data, from);
  const end = to >= hourRows ? data.length : placeOf(data, to);
  let count = 0;
  if (!among) {
    for (let at = first; at < end; at += stride) {
      places[count] = at;
      count += 1;
    }
    return count;
  }
  for (const mention of among) {
    const at = mention * stride;
    if (at < first || at >= end) continue;
    places[count] = at;
    count += 1;
  }
  return count;
}

/** Moves the places that pass to the front; returns how many they are. Without a branch: what passes is hard to foretell. */
function narrowed(
  data: Uint32Array,
  places: Uint32Array,
  count: number,
  { column: word, shift, mask, wanted }: ColumnTest,
): number {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const at = places[index] ?? 0;
    places[kept] = at;
    kept += wanted[((data[at + word] ?? 0) >>> shift) & mask] ?? 0;
  }
  return kept;
}

function narrowedBy(passes: RowTest, spot: Spot, places: Uint32Array, count: number): number {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    spot.at = places[index] ?? 0;
    if (!passes(spot)) continue;
    places[kept] = spot.at;
    kept += 1;
  }
  return kept;
}

/** 1 for each mention of the chunk that is among the given. */
function marksAt(places: Uint16Array, mentions: number): Uint8Array {
  const marks = new Uint8Array(mentions);
  for (const place of places) marks[place] = 1;
  return marks;
}

/** Word at which the first mention with this offset or a later one begins. */
function placeOf(data: Uint32Array, offset: number): number {
  let low = 0;
  let high = data.length / stride;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((data[middle * stride + column.offset] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low * stride;
}
