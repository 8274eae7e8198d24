import type { Engine } from '../engine.js';
import { chunksOf } from './chunks.js';
import type { Chunk } from './chunks.js';
import { column, hourRows, stride } from './columns.js';
import { every } from './row-tests.js';
import type { FilterTests, RowTest, Spot } from './row-tests.js';
import { textRows } from './text-rows.js';
import type { RowRange } from './text-rows.js';

type Visit = (spot: Spot) => void;

/** Walks through the mentions of a range that pass, about in order of their rows. The spot is the same object each time. */
export function scan(engine: Engine, tests: FilterTests, range: RowRange, visit: Visit): void {
  const passes = every([...Object.values(tests.lists), ...(tests.rest ? [tests.rest] : [])]);
  scanWith(engine, tests, range, passes, visit);
}

/** As `scan`, with a test of the caller's in place of the filter's lists. */
export function scanWith(
  engine: Engine,
  tests: FilterTests,
  range: RowRange,
  passes: RowTest,
  visit: Visit,
): void {
  if (!(range.to > range.from)) return;
  const required = tests.must && textRows(engine, tests.must, range);
  const found = tests.texts.map((text) => textRows(engine, text, range));
  const spot: Spot = { data: new Uint32Array(), at: 0, firstRow: 0, texts: [] };
  for (const chunk of chunksOf(engine, range)) {
    const [first, end] = required ? placesIn(required, chunk.firstRow, chunk.firstRow + hourRows) : [0, 0];
    if (required && first === end) continue;
    spot.data = chunk.words;
    spot.firstRow = chunk.firstRow;
    spot.texts = found.map((rows) => marksIn(rows, chunk));
    if (required) visitRows(spot, required.subarray(first, end), passes, visit);
    else visitAll(spot, range, passes, visit);
  }
}

function visitAll(spot: Spot, { from, to }: RowRange, passes: RowTest, visit: Visit): void {
  const { data, firstRow } = spot;
  const end = placeOf(data, to - firstRow);
  for (let at = placeOf(data, from - firstRow); at < end; at += stride) {
    spot.at = at;
    if (passes(spot)) visit(spot);
  }
}

/** The rows are within the range already. */
function visitRows(spot: Spot, rows: Float64Array, passes: RowTest, visit: Visit): void {
  const { data, firstRow } = spot;
  for (const row of rows) {
    const at = placeOf(data, row - firstRow);
    if (firstRow + (data[at + column.offset] ?? Number.NaN) !== row) continue;
    spot.at = at;
    if (passes(spot)) visit(spot);
  }
}

/** 1 for each mention of the chunk whose row is among the given; both run upwards. */
function marksIn(rows: Float64Array, { words, firstRow }: Chunk): Uint8Array {
  const marks = new Uint8Array(words.length / stride);
  let next = firstFrom(rows, firstRow);
  let at = 0;
  while (next < rows.length && at < words.length) {
    const difference = (rows[next] ?? 0) - firstRow - (words[at + column.offset] ?? 0);
    if (difference === 0) marks[at / stride] = 1;
    if (difference <= 0) next += 1;
    else at += stride;
  }
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

/** Places of the first row from `from` on and of the first from `to` on. */
function placesIn(ascending: Float64Array, from: number, to: number): [number, number] {
  return [firstFrom(ascending, from), firstFrom(ascending, to)];
}

function firstFrom(ascending: Float64Array, row: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
