import type { Engine } from '../engine.js';
import { chunkRows, column, firstRowOf, hourOfRow, keyOf, stride } from './columns.js';
import { markCommonWords } from './common-words.js';
import { setNumbers } from './value-sets.js';

/** A mention as its columns hold it; programs and regions joined by blanks. */
export interface ColumnEntry {
  row: number;
  story: number;
  programs: string;
  regions: string;
  source: string;
  marks: number;
  /** Joined by blanks, as the word index has them. */
  stems: string;
}

/** Adds mentions that stand in no column yet, hour by hour. */
export function addToColumns(engine: Engine, entries: readonly ColumnEntry[]): void {
  const numberOf = setNumbers(engine);
  for (const [hour, ofHour] of byHour(markCommonWords(engine, entries), ({ row }) => row)) {
    const data = new Uint32Array(ofHour.length * stride);
    ofHour.forEach((entry, index) => {
      const at = index * stride;
      data[at + column.offset] = entry.row - firstRowOf(hour);
      data[at + column.story] = entry.story;
      data[at + column.programs] = numberOf('program', entry.programs);
      data[at + column.regions] = numberOf('region', entry.regions);
      data[at + column.outlet] = numberOf('outlet', entry.source);
      data[at + column.marks] = entry.marks;
    });
    append(engine, hour, data);
  }
}

function byHour<Entry>(entries: readonly Entry[], rowOf: (entry: Entry) => number): Map<number, Entry[]> {
  const hours = new Map<number, Entry[]>();
  for (const entry of entries) {
    const hour = hourOfRow(rowOf(entry));
    const ofHour = hours.get(hour);
    if (ofHour) ofHour.push(entry);
    else hours.set(hour, [entry]);
  }
  return hours;
}

interface StoredChunk {
  key: number;
  data: Buffer;
}

function append(engine: Engine, hour: number, added: Uint32Array): void {
  const last = engine.one<StoredChunk>(
    'select key, data from mention_column where key >= ? and key < ? order by key desc limit 1',
    ...[keyOf(hour, 0), keyOf(hour + 1, 0)],
  );
  const kept = last ? wordsOf(last.data) : new Uint32Array();
  const isFull = kept.length >= chunkRows * stride;
  const all = isFull ? added : joined(kept, added);
  const inOrder = sortedByOffset(all);
  let key = last ? last.key + (isFull ? 1 : 0) : keyOf(hour, 0);
  for (let at = 0; at < inOrder.length; at += chunkRows * stride) {
    write(engine, key, inOrder.subarray(at, at + chunkRows * stride));
    key += 1;
  }
}

/** Readers keep chunks in memory by key and version: chance never gives the same version twice, whoever wrote before. */
function write(engine: Engine, key: number, data: Uint32Array): void {
  engine.run(
    `insert into mention_column (key, version, data) values (?, random() >> 12, ?)
      on conflict do update set version = excluded.version, data = excluded.data`,
    ...[key, Buffer.from(data.buffer, data.byteOffset, data.byteLength)],
  );
}

/** The words of a blob, copied only where it does not begin at a word. */
export function wordsOf(data: Buffer): Uint32Array {
  const isAligned = data.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0;
  const bytes = isAligned ? data : Uint8Array.from(data);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

function joined(first: Uint32Array, second: Uint32Array): Uint32Array {
  const all = new Uint32Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function sortedByOffset(data: Uint32Array): Uint32Array {
  const places = Array.from({ length: data.length / stride }, (_, index) => index * stride);
  const offsetAt = (place: number) => data[place + column.offset] ?? 0;
  if (places.every((place) => place === 0 || offsetAt(place - stride) <= offsetAt(place))) return data;
  places.sort((a, b) => offsetAt(a) - offsetAt(b));
  const sorted = new Uint32Array(data.length);
  places.forEach((place, index) => {
    sorted.set(data.subarray(place, place + stride), index * stride);
  });
  return sorted;
}

/** Takes over the stories of mentions that people moved. */
export function moveInColumns(engine: Engine, rows: readonly number[]): void {
  for (const [hour, ofHour] of byHour(rows, (row) => row)) {
    const stories = new Map<number, number>();
    for (const row of ofHour) {
      const story = engine.value<number | undefined>('select story from mention where row = ?', row);
      if (story !== undefined) stories.set(row - firstRowOf(hour), story);
    }
    const chunks = engine.all<StoredChunk>(
      'select key, data from mention_column where key >= ? and key < ?',
      ...[keyOf(hour, 0), keyOf(hour + 1, 0)],
    );
    for (const { key, data } of chunks) {
      const words = wordsOf(data);
      if (setStories(words, stories)) write(engine, key, words);
    }
  }
}

function setStories(words: Uint32Array, stories: ReadonlyMap<number, number>): boolean {
  let isChanged = false;
  for (let at = 0; at < words.length; at += stride) {
    const story = stories.get(words[at + column.offset] ?? 0);
    if (story === undefined || story === words[at + column.story]) continue;
    words[at + column.story] = story;
    isChanged = true;
  }
  return isChanged;
}
