import { LRUCache } from 'lru-cache';
import type { Engine } from '../engine.js';
import { hourOfRow, keyOf } from './columns.js';
import { numbersIn } from './numbers.js';
import type { RowRange } from './text-rows.js';
import { wordsOf } from './write-columns.js';

/**
 * Keys of chunks, ascending, and beside each its version. Every write gives a chunk a version that it never had: what is
 * kept of the same version is good, all else stale.
 */
export interface ChunkHeads {
  keys: Float64Array;
  versions: Float64Array;
}

/** Bytes of columns that one connection keeps in memory: a month of a million mentions a quarter. Copies cost most of a scan. */
const keptBytes = 16 * 1024 * 1024;

interface Kept {
  version: number;
  words: Uint32Array;
}

const keptChunks = new WeakMap<Engine, LRUCache<number, Kept>>();

/** All chunks of the hours of a range. Read as one text, in a third of the time that rows take. */
export function headsOf(engine: Engine, { from, to }: RowRange): ChunkHeads {
  const text = engine.value<Buffer | null>(
    `select cast(group_concat(key || ',' || version) as blob) from
      (select key, version from mention_column where key >= ? and key < ? order by key)`,
    ...[keyOf(hourOfRow(from), 0), keyOf(hourOfRow(to - 1) + 1, 0)],
  );
  const numbers = numbersIn(text);
  const heads = {
    keys: new Float64Array(numbers.length / 2),
    versions: new Float64Array(numbers.length / 2),
  };
  for (let index = 0; index < heads.keys.length; index += 1) {
    heads.keys[index] = numbers[2 * index] ?? 0;
    heads.versions[index] = numbers[2 * index + 1] ?? 0;
  }
  return heads;
}

export function wordsAt(engine: Engine, key: number, version: number): Uint32Array {
  let chunks = keptChunks.get(engine);
  if (!chunks) {
    const sizeCalculation = ({ words }: Kept) => Math.max(1, words.byteLength);
    keptChunks.set(engine, (chunks = new LRUCache({ maxSize: keptBytes, sizeCalculation })));
  }
  const known = chunks.get(key);
  if (known?.version === version) return known.words;
  const [data] = engine.pluck<Buffer>('select data from mention_column where key = ?', key);
  const words = data ? wordsOf(data) : new Uint32Array();
  chunks.set(key, { version, words });
  return words;
}
