import type { TextView, Word } from '../score/text/text-view.js';
import { contentOf } from './content-stem.js';
import { hashText, join, mix } from './hash.js';
import { letterSketch } from './letter-sketch.js';
import { minHash } from './min-hash.js';
import { wordsBefore, wordsBehind } from './wrapping-words.js';

/** Content words under which a text is only ever suggested, never grouped by likeness. */
export const shortBelow = 6;
/** Words from which an identical text counts as the same text. */
const sameTextFrom = 4;
/** Words read for likeness: an article's claim stands in its first paragraphs. */
const maxWords = 300;
export const maxKeptWords = 64;
export const maxTerms = 24;
export const maxPrograms = 4;

/** What the grouper keeps of a text; never the text itself. */
export interface Fingerprint {
  /** 53-bit hash of the folded words without wrapping; 0 where too short to count as the same text. */
  exact: number;
  isShort: boolean;
  /** True where later texts may join by claim: the first of a story and its edits, so that stories do not chain. */
  isLead: boolean;
  /** Stems, sums and names that carry the claim, as ascending hashes without repeats. */
  terms: Uint32Array;
  /** Leading words in order, 16 bits each, to find shared phrases. */
  words: Uint16Array;
  programs: Uint16Array;
  /** Null for short texts. */
  likeness: { signature: Uint32Array; letters: Uint8Array } | null;
}

/** The words of a text without links, names of users, marks, and the wrapping of a forward. */
export function claimWords(view: TextView): Word[] {
  const words = view.words.filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'hashtag');
  let from = 0;
  let to = words.length;
  while (from < to && wordsBefore.has(words[from]?.plain ?? '')) from += 1;
  while (to > from && wordsBehind.has(words[to - 1]?.plain ?? '')) to -= 1;
  // A text made of greetings alone stays what it is.
  return from === to ? words.slice(0, maxWords) : words.slice(from, Math.min(to, from + maxWords));
}

/** `rank` orders terms where there are more than are kept: the rarer the better. */
export function fingerprint(
  words: readonly Word[],
  programs: readonly string[],
  rank: (term: number) => number,
): Fingerprint {
  const forms = words.map(({ form, kind }) => (kind === 'hashtag' ? form.slice(1) : form));
  const hashes = forms.map(hashText);
  const terms = distinctTerms(words);
  const isShort = terms.size < shortBelow;
  return {
    exact: words.length < sameTextFrom ? 0 : exactHash(hashes),
    isShort,
    isLead: true,
    terms: keepRarest(terms, rank),
    words: Uint16Array.from(hashes.slice(0, maxKeptWords), shorten),
    programs: Uint16Array.from(programs.slice(0, maxPrograms), shortHash),
    likeness: isShort ? null : { signature: minHash(...wordPairs(hashes)), letters: letterSketch(forms) },
  };
}

/** 16 bits, never 0, which stands for "none". */
export function shortHash(text: string): number {
  return shorten(hashText(text));
}

function shorten(hash: number): number {
  return hash & 0xffff || 1;
}

function exactHash(hashes: readonly number[]): number {
  let high = 1;
  let low = 2;
  for (const hash of hashes) {
    high = join(high, hash);
    low = mix(Math.imul(low, 31) + hash);
  }
  return high * 0x20_0000 + (low >>> 11);
}

const pairs = new Uint32Array(maxWords);

function wordPairs(hashes: readonly number[]): [Uint32Array, number] {
  let before = 0;
  let count = 0;
  for (const hash of hashes) {
    if (before !== 0) pairs[count++] = join(before, hash);
    before = hash;
  }
  return [pairs, count];
}

function distinctTerms(words: readonly Word[]): Map<number, number> {
  const terms = new Map<number, number>();
  for (const [at, word] of words.entries()) {
    const stem = contentOf(word, words[at + 1]);
    if (stem === '') continue;
    const term = hashText(stem);
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return terms;
}

function keepRarest(counts: Map<number, number>, rank: (term: number) => number): Uint32Array {
  const terms = [...counts.keys()];
  if (terms.length > maxTerms) {
    const worth = new Map(terms.map((term) => [term, rank(term) * (1 + Math.log(counts.get(term) ?? 1))]));
    terms.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  }
  return Uint32Array.from(terms.slice(0, maxTerms)).sort();
}
