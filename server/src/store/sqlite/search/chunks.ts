import type { Engine } from '../engine.js';
import { firstRowOf, hourOfKey, hourOfRow, keyOf } from './columns.js';
import type { RowRange } from './text-rows.js';
import { wordsOf } from './write-columns.js';

export interface Chunk {
  /** First row of its hour; offsets count from here. */
  firstRow: number;
  words: Uint32Array;
}

/** Bytes of columns that one connection keeps in memory: a month of a million mentions a quarter. Copies cost most of a scan. */
const keptBytes = 16 * 1024 * 1024;
/** Keys read at once, so that years of them are never in memory together. */
const keysAtOnce = 1_024;

interface Kept {
  version: number;
  words: Uint32Array;
}

/** The longest unused first. */
interface KeptChunks {
  bytes: number;
  byKey: Map<number, Kept>;
}

const keptChunks = new WeakMap<Engine, KeptChunks>();

/** All chunks of the hours of a range, in order. */
export function* chunksOf(engine: Engine, { from, to }: RowRange): Generator<Chunk> {
  const end = keyOf(hourOfRow(to - 1) + 1, 0);
  let next = keyOf(hourOfRow(from), 0);
  for (;;) {
    const heads = engine.all<{ key: number; version: number }>(
      'select key, version from mention_column where key >= ? and key < ? order by key limit ?',
      ...[next, end, keysAtOnce],
    );
    for (const { key, version } of heads) {
      yield { firstRow: firstRowOf(hourOfKey(key)), words: wordsAt(engine, key, version) };
    }
    const last = heads.at(-1);
    if (!last || heads.length < keysAtOnce) return;
    next = last.key + 1;
  }
}

/** Every write gives a chunk a version that it never had, so that what is kept is known to be good or stale. */
function wordsAt(engine: Engine, key: number, version: number): Uint32Array {
  let chunks = keptChunks.get(engine);
  if (!chunks) keptChunks.set(engine, (chunks = { bytes: 0, byKey: new Map() }));
  const known = chunks.byKey.get(key);
  if (known?.version === version) return known.words;
  if (known) forget(chunks, key, known);
  const [data] = engine.pluck<Buffer>('select data from mention_column where key = ?', key);
  const words = data ? wordsOf(data) : new Uint32Array();
  keep(chunks, key, { version, words });
  return words;
}

function keep(chunks: KeptChunks, key: number, kept: Kept): void {
  chunks.byKey.set(key, kept);
  chunks.bytes += kept.words.byteLength;
  for (const [oldest, { words }] of chunks.byKey) {
    if (chunks.bytes <= keptBytes) return;
    chunks.byKey.delete(oldest);
    chunks.bytes -= words.byteLength;
  }
}

function forget(chunks: KeptChunks, key: number, { words }: Kept): void {
  chunks.byKey.delete(key);
  chunks.bytes -= words.byteLength;
}
