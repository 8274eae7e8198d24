import { Buffer } from 'node:buffer';
import { plainHash, type TranslationsJson } from '../../score/models/meaning.js';
import type { TextView } from '../../score/text/text-view.js';

/** A text in another language and the same text in Indonesian. */
export interface TextPair {
  text: TextView;
  indonesian: TextView;
}

type Chances = Map<string, Map<string, number>>;

const rounds = 8;
/** Seen in fewer texts, a word's meaning is guesswork. */
const fewestTexts = 2;
const leastChance = 0.3;
/** A word that is at least this share as frequent in Indonesian texts is taken for Indonesian. */
const rarer = 0.25;

/**
 * Learns from parallel texts which Indonesian word a word of another language stands for (IBM model 1, Brown et al.,
 * 1993), so that what thousands of Indonesian texts teach serves the other languages too. `everyday` are Indonesian
 * texts, by which words that are Indonesian themselves are left alone.
 */
export function learnTranslations(
  languages: readonly (readonly TextPair[])[],
  everyday: readonly TextView[],
): TranslationsJson {
  const common = textsWith(everyday);
  const votes: Chances = new Map();
  for (const pairs of languages) {
    const read = pairs.map(({ text, indonesian }) => [wordsOf(text), wordsOf(indonesian)] as const);
    const texts = textsWith(pairs.map(({ text }) => text));
    for (const [word, chances] of align(read)) {
      const [meaning, chance] = likeliest(chances);
      const count = texts.get(word) ?? 0;
      const isIndonesian = (common.get(word) ?? 0) / everyday.length > (rarer * count) / pairs.length;
      if (count < fewestTexts || chance < leastChance || isIndonesian) continue;
      add(votes, word, meaning, count * chance);
    }
  }
  const learned = [...votes].map(([word, meanings]) => [word, likeliest(meanings)[0]] as const);
  const other = learned.filter(([word, meaning]) => word !== meaning);
  return { from: packed(other.map(([word]) => word)), to: packed(other.map(([, meaning]) => meaning)) };
}

function align(pairs: readonly (readonly [string[], string[]])[]): Chances {
  let chances: Chances = new Map();
  for (let round = 0; round < rounds; round += 1) {
    const counts: Chances = new Map();
    for (const [words, meanings] of pairs) {
      for (const meaning of meanings) {
        const parts = words.map((word) => (round === 0 ? 1 : (chances.get(word)?.get(meaning) ?? 0)));
        const total = parts.reduce((sum, part) => sum + part, 1e-9);
        words.forEach((word, at) => {
          add(counts, word, meaning, (parts[at] ?? 0) / total);
        });
      }
    }
    chances = new Map([...counts].map(([word, own]) => [word, shares(own)]));
  }
  return chances;
}

function add(sums: Chances, word: string, meaning: string, by: number): void {
  const own = sums.get(word) ?? new Map<string, number>();
  own.set(meaning, (own.get(meaning) ?? 0) + by);
  sums.set(word, own);
}

function shares(counts: Map<string, number>): Map<string, number> {
  let total = 0;
  for (const count of counts.values()) total += count;
  return new Map([...counts].map(([key, count]) => [key, count / total]));
}

function likeliest(chances: Map<string, number>): [string, number] {
  let best: [string, number] = ['', 0];
  for (const one of chances) if (one[1] > best[1]) best = one;
  return best;
}

function wordsOf({ words }: TextView): string[] {
  return [...new Set(words.filter(({ kind }) => kind === 'word').map(({ plain }) => plain))];
}

function textsWith(views: readonly TextView[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const view of views) for (const word of wordsOf(view)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function packed(words: readonly string[]): string {
  return Buffer.from(Uint32Array.from(words, plainHash).buffer).toString('base64');
}
