import type { Engine } from '../engine.js';
import { column, firstRowOf, hourOfKey, hourOfRow, keyOf, stride } from './columns.js';
import { every } from './row-tests.js';
import type { FilterTests, RowTest, Spot } from './row-tests.js';
import { textRows } from './text-rows.js';
import type { RowRange } from './text-rows.js';
import { wordsOf } from './write-columns.js';

interface Chunk {
  key: number;
  data: Buffer;
}

/** Blobs read at once, so that years of them are never in memory together. */
const chunksAtOnce = 256;

/** Walks through the mentions of a range that pass, about in order of their rows. The spot is the same object each time. */
export function scan(engine: Engine, tests: FilterTests, range: RowRange, visit: (spot: Spot) => void): void {
  const passes = every([...(tests.rest ? [tests.rest] : []), ...Object.values(tests.lists)]);
  scanWith(engine, tests, range, passes, visit);
}

/** As `scan`, with a test of the caller's in place of the filter's lists. */
export function scanWith(
  engine: Engine,
  tests: FilterTests,
  range: RowRange,
  passes: RowTest,
  visit: (spot: Spot) => void,
): void {
  if (range.to <= range.from) return;
  const found = tests.texts.map((text) => textRows(engine, text, range));
  const required = tests.required === null ? undefined : found[tests.required];
  const spot: Spot = { data: new Uint32Array(), at: 0, index: 0, firstRow: 0, texts: [] };
  for (const { key, data } of required ? chunksWith(engine, required) : chunksOf(engine, range)) {
    spot.data = wordsOf(data);
    spot.firstRow = firstRowOf(hourOfKey(key));
    spot.texts = found.map((rows) => marksIn(rows, spot));
    visitChunk(spot, range, passes, visit);
  }
}

function visitChunk(spot: Spot, { from, to }: RowRange, passes: RowTest, visit: (spot: Spot) => void): void {
  const { data, firstRow } = spot;
  const first = from - firstRow;
  const end = to - firstRow;
  const rows = data.length / stride;
  for (let index = 0, at = 0; index < rows; index += 1, at += stride) {
    const offset = data[at + column.offset] ?? 0;
    if (offset < first || offset >= end) continue;
    spot.index = index;
    spot.at = at;
    if (passes(spot)) visit(spot);
  }
}

function* chunksOf(engine: Engine, { from, to }: RowRange): Generator<Chunk> {
  const end = keyOf(hourOfRow(to - 1) + 1, 0);
  let next = keyOf(hourOfRow(from), 0);
  for (;;) {
    const chunks = engine.all<Chunk>(
      'select key, data from mention_column where key >= ? and key < ? order by key limit ?',
      ...[next, end, chunksAtOnce],
    );
    yield* chunks;
    const last = chunks.at(-1);
    if (!last || chunks.length < chunksAtOnce) return;
    next = last.key + 1;
  }
}

/** Only the hours in which one of the rows stands. */
function* chunksWith(engine: Engine, rows: Float64Array): Generator<Chunk> {
  let end = -Infinity;
  for (const row of rows) {
    if (row < end) continue;
    const hour = hourOfRow(row);
    end = firstRowOf(hour + 1);
    yield* engine.all<Chunk>(
      'select key, data from mention_column where key >= ? and key < ? order by key',
      ...[keyOf(hour, 0), keyOf(hour + 1, 0)],
    );
  }
}

/** 1 for each mention of the chunk whose row is among the given; both run upwards. */
function marksIn(rows: Float64Array, { data, firstRow }: Spot): Uint8Array {
  const marks = new Uint8Array(data.length / stride);
  let next = firstAtLeast(rows, firstRow + (data[column.offset] ?? 0));
  for (let index = 0; index < marks.length; index += 1) {
    const row = firstRow + (data[index * stride + column.offset] ?? 0);
    while (next < rows.length && (rows[next] ?? 0) < row) next += 1;
    if (rows[next] === row) marks[index] = 1;
  }
  return marks;
}

function firstAtLeast(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
