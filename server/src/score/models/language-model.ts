import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { TextView } from '../text/text-view.js';
import { addUnit, finish, seeds } from './feature-hash.js';
import { bytesOf } from './linear-model.js';

export const modelLanguages = ['id', 'jv', 'su', 'min', 'mad', 'en'] as const;

/** Naive Bayes over letter runs: per bucket and language how much likelier a run is than in the mean language. */
export interface LanguageJson {
  version: 1;
  about: { data: string; licence: string; method: string };
  figures: Record<string, number>;
  /** Buckets are 2 to this power. */
  bits: number;
  /** Natural-log value of one stored step. */
  step: number;
  /** Deflated bytes, language after language. */
  table: string;
}

export interface LanguageModel {
  /** Summed log-likelihoods above the mean language, in the order of `modelLanguages`; reused between calls. */
  scores(view: TextView): Float64Array;
}

export const longestRun = 5;
const longestWord = 24;
const maxRemembered = 20_000;

/** The buckets of all runs of 1 to 5 letters in a word padded by blanks. */
export function bucketsOf(form: string, bits: number): number[] {
  const padded = ` ${form.slice(0, longestWord)} `;
  const buckets: number[] = [];
  for (let start = 0; start < padded.length; start += 1) {
    let hash: number = seeds.chars;
    const end = Math.min(padded.length, start + longestRun);
    for (let at = start; at < end; at += 1) {
      hash = addUnit(hash, padded.charCodeAt(at));
      if (at > start || hash !== addUnit(seeds.chars, 32)) buckets.push(finish(hash) >>> (32 - bits));
    }
  }
  return buckets;
}

export function loadLanguage(json: LanguageJson): LanguageModel {
  const table = new Int8Array(Uint8Array.from(inflateSync(bytesOf(json.table))).buffer);
  const size = 2 ** json.bits;
  const memo = new Map<string, Float64Array>();
  const sums = new Float64Array(modelLanguages.length);

  function wordScores(form: string): Float64Array {
    const known = memo.get(form);
    if (known) return known;
    const buckets = bucketsOf(form, json.bits);
    const scores = Float64Array.from(modelLanguages, (_, language) =>
      buckets.reduce((sum, bucket) => sum + (table[language * size + bucket] ?? 0) * json.step, 0),
    );
    if (memo.size >= maxRemembered) memo.clear();
    memo.set(form, scores);
    return scores;
  }

  return {
    scores(view) {
      sums.fill(0);
      for (const word of view.words) {
        if (word.kind !== 'word') continue;
        const scores = wordScores(word.form);
        for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (scores[at] ?? 0);
      }
      return sums;
    },
  };
}

let shipped: LanguageModel | null = null;

/** The model that ships, read from its file at first use. */
export function languageModel(): LanguageModel {
  shipped ??= loadLanguage(
    JSON.parse(readFileSync(new URL('./language.json', import.meta.url), 'utf8')) as LanguageJson,
  );
  return shipped;
}
