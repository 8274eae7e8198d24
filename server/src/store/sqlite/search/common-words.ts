import type { Engine } from '../engine.js';
import { column, commonWordShift, knownWordsShift, mostCommonWords, stride } from './columns.js';

/** Mentions that words are counted in before some of them are taken for common. */
const countedMentions = 2_000;
/** A word in a tenth of all mentions takes FTS5 as long as everything else of a search at a million mentions. */
const commonShare = 0.1;

const plain = /^[a-z0-9]+$/;
const allPlain = /^[a-z0-9 ]*$/;

interface Counted {
  mentions: number;
  words: Map<string, number>;
}
const counting = new WeakMap<Engine, Counted>();

interface Stemmed {
  stems: string;
  marks: number;
}

/** By their numbers, 0 first. */
function commonWords(engine: Engine): string[] {
  return engine.pluck<string>('select stem from common_word order by number');
}

/** Notes in the marks of new mentions which common words they hold, and learns what is common from them. */
export function markCommonWords<Entry extends Stemmed>(engine: Engine, entries: readonly Entry[]): Entry[] {
  const words = commonWords(engine);
  if (words.length < mostCommonWords) learn(engine, words, entries);
  const bitOf = new Map(words.map((word, number) => [word, 1 << (commonWordShift + number)]));
  return entries.map((entry) => ({ ...entry, marks: entry.marks | wordMarks(entry.stems, bitOf) }));
}

function wordMarks(stems: string, bitOf: ReadonlyMap<string, number>): number {
  const tokens = stems.split(' ');
  if (!allPlain.test(stems) && isDoubtful(tokens, bitOf)) return 0;
  let marks = bitOf.size << knownWordsShift;
  for (const token of tokens) marks |= bitOf.get(token) ?? 0;
  return marks;
}

/** FTS5 drops accents and cuts at signs: where that could leave a common word, it is asked itself. */
function isDoubtful(tokens: readonly string[], bitOf: ReadonlyMap<string, number>): boolean {
  return tokens.some((token) => {
    if (plain.test(token)) return false;
    const bare = token.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return [...bitOf.keys()].some((word) => bare.includes(word));
  });
}

function learn(engine: Engine, known: readonly string[], entries: readonly Stemmed[]): void {
  const counted = counting.get(engine) ?? { mentions: 0, words: new Map<string, number>() };
  for (const { stems } of entries) {
    for (const word of new Set(stems.split(' '))) counted.words.set(word, (counted.words.get(word) ?? 0) + 1);
  }
  counted.mentions += entries.length;
  const isEnough = counted.mentions >= countedMentions;
  counting.set(engine, isEnough ? { mentions: 0, words: new Map() } : counted);
  if (isEnough) keepCommon(engine, known, counted);
}

function keepCommon(engine: Engine, known: readonly string[], { mentions, words }: Counted): void {
  [...words]
    .filter(([word, count]) => count >= commonShare * mentions && plain.test(word) && !known.includes(word))
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostCommonWords - known.length)
    .forEach(([word], index) => {
      engine.run('insert into common_word (number, stem) values (?, ?)', known.length + index, word);
    });
}

/** Bits that a mention with all of some words has, and how many words it must have known to tell. */
export interface WordBits {
  mask: number;
  known: number;
}

/** Null where one of the words is not common. */
export function wordBits(engine: Engine, stems: readonly string[]): WordBits | null {
  const words = commonWords(engine);
  const numbers = stems.map((stem) => words.indexOf(stem));
  if (numbers.length === 0 || numbers.includes(-1)) return null;
  return {
    mask: numbers.reduce((mask, number) => mask | (1 << (commonWordShift + number)), 0),
    known: Math.max(...numbers) + 1,
  };
}

/** Places of the mentions of a chunk that hold the words; null where not every mention can tell. */
export function markedPlaces(data: Uint32Array, { mask, known }: WordBits): Uint16Array | null {
  const places = new Uint16Array(data.length / stride);
  let count = 0;
  for (let place = 0; place < places.length; place += 1) {
    const marks = data[place * stride + column.marks] ?? 0;
    if (marks >>> knownWordsShift < known) return null;
    places[count] = place;
    count += (marks & mask) === mask ? 1 : 0;
  }
  return places.slice(0, count);
}
