import { LRUCache } from 'lru-cache';
import type { Engine } from '../engine.js';
import { wordsAt } from './chunks.js';
import type { ChunkHeads } from './chunks.js';
import { markedPlaces, wordBits } from './common-words.js';
import { column, firstRowOf, hourOfKey, hourRows, stride } from './columns.js';
import { textRows } from './text-rows.js';
import type { RowRange } from './text-rows.js';
import type { TextTerm } from './text-expression.js';

/** Bytes of matches that one connection keeps: some 50 common words in a month of a million mentions a quarter. */
const keptBytes = 8 * 1024 * 1024;
/** What a chunk's matches take beside their numbers, about. */
const bytesPerChunk = 160;

interface Kept {
  version: number;
  /** Places in the chunk, in mentions, ascending. */
  places: Uint16Array;
}

/**
 * Which mentions match a text, by key of the chunk. A mention and its words are written along with its chunk, so matches
 * are as good as the chunk's version: what was saved since is looked up, the rest is not.
 */
type KeptMatches = Map<number, Kept>;

const keptMatches = new WeakMap<Engine, LRUCache<string, KeptMatches>>();
const none = new Uint16Array();

export interface TextMatches {
  placesIn(key: number, version: number): Uint16Array;
  /** To be called after the last chunk, for those who ask the same again. */
  keep(): void;
}

export function textMatches(engine: Engine, text: TextTerm, heads: ChunkHeads): TextMatches {
  const cache = cacheOf(engine);
  const kept: KeptMatches = cache.get(text.match) ?? new Map<number, Kept>();
  const isToldByColumns = fillFromColumns(engine, text, heads, kept);
  const unknown = unknownPart(kept, heads);
  const rows = unknown ? textRows(engine, text, unknown) : new Float64Array();
  return {
    placesIn: (key, version) => {
      const known = kept.get(key);
      if (known?.version === version) return known.places;
      const first = firstRowOf(hourOfKey(key));
      const ofHour = rows.subarray(firstFrom(rows, first), firstFrom(rows, first + hourRows));
      const places = ofHour.length === 0 ? none : placesOf(ofHour, first, wordsAt(engine, key, version));
      kept.set(key, { version, places });
      return places;
    },
    keep: () => {
      if (!unknown && !isToldByColumns) return;
      let size = 1;
      for (const { places } of kept.values()) size += bytesPerChunk + places.byteLength;
      cache.set(text.match, kept, { size });
    },
  };
}

/** Common words: what columns tell of them spares a walk through most of the word index. True where something was noted. */
function fillFromColumns(engine: Engine, { alone }: TextTerm, heads: ChunkHeads, kept: KeptMatches): boolean {
  const bits = alone ? wordBits(engine, alone.all) : null;
  if (!alone || !bits || !unknownPart(kept, heads)) return false;
  const none = alone.none && textMatches(engine, alone.none, heads);
  let isFilled = false;
  heads.keys.forEach((key, index) => {
    const version = heads.versions[index] ?? 0;
    if (kept.get(key)?.version === version) return;
    const marked = markedPlaces(wordsAt(engine, key, version), bits);
    if (!marked) return;
    const places = none ? withoutPlaces(marked, none.placesIn(key, version)) : marked;
    kept.set(key, { version, places });
    isFilled = true;
  });
  none?.keep();
  return isFilled;
}

function withoutPlaces(places: Uint16Array, excluded: Uint16Array): Uint16Array {
  if (excluded.length === 0) return places;
  const gone = new Set(excluded);
  return places.filter((place) => !gone.has(place));
}

function cacheOf(engine: Engine): LRUCache<string, KeptMatches> {
  let cache = keptMatches.get(engine);
  if (!cache) keptMatches.set(engine, (cache = new LRUCache({ maxSize: keptBytes })));
  return cache;
}

/** Whole hours from the first to the last chunk that is not known as it is now. */
function unknownPart(kept: KeptMatches, { keys, versions }: ChunkHeads): RowRange | null {
  const isUnknown = (key: number, index: number) => kept.get(key)?.version !== versions[index];
  const first = keys.find(isUnknown);
  const last = keys.findLast(isUnknown);
  if (first === undefined || last === undefined) return null;
  return { from: firstRowOf(hourOfKey(first)), to: firstRowOf(hourOfKey(last) + 1) };
}

/** Both run upwards: the next is looked for near the last, in strides that double. The rows of an hour may stand in several chunks. */
function placesOf(rows: Float64Array, firstRow: number, words: Uint32Array): Uint16Array {
  const mentions = words.length / stride;
  const places = new Uint16Array(Math.min(rows.length, mentions));
  let found = 0;
  let from = 0;
  for (const row of rows) {
    const offset = row - firstRow;
    let high = from;
    for (let step = 1; high < mentions && (words[high * stride + column.offset] ?? 0) < offset; step *= 2) {
      from = high + 1;
      high += step;
    }
    high = Math.min(high, mentions);
    while (from < high) {
      const middle = (from + high) >> 1;
      if ((words[middle * stride + column.offset] ?? 0) < offset) from = middle + 1;
      else high = middle;
    }
    if (from === mentions) break;
    if (words[from * stride + column.offset] !== offset) continue;
    places[found] = from;
    found += 1;
  }
  return found === places.length ? places : places.slice(0, found);
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
