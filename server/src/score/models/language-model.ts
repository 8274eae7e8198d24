import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { lexiconSize } from '../text/lexicon.js';
import type { TextView } from '../text/text-view.js';
import { addUnit, finish, seeds } from './feature-hash.js';
import { bytesOf } from './base64.js';

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
  return new RunModel(json);
}

class RunModel implements LanguageModel {
  private readonly json: LanguageJson;
  private readonly table: Int8Array;
  /** Scores of remembered words, language beside language; `isKnown` says which are filled. */
  private readonly memo = new Float32Array(lexiconSize * modelLanguages.length);
  private readonly isKnown = new Uint8Array(lexiconSize);
  private readonly sums = new Float64Array(modelLanguages.length);

  constructor(json: LanguageJson) {
    this.json = json;
    this.table = new Int8Array(Uint8Array.from(inflateSync(bytesOf(json.table))).buffer);
  }

  scores(view: TextView): Float64Array {
    const { sums, memo } = this;
    const width = sums.length;
    sums.fill(0);
    for (const { kind, key, form } of view.words) {
      if (kind !== 'word') continue;
      if (key < 0) this.addFresh(form, sums, 0);
      else {
        const at = key * width;
        if (this.isKnown[key] === 0) this.addFresh(form, memo, at);
        this.isKnown[key] = 1;
        for (let language = 0; language < width; language += 1) {
          sums[language] = (sums[language] ?? 0) + (memo[at + language] ?? 0);
        }
      }
    }
    return sums;
  }

  private addFresh(form: string, target: Float64Array | Float32Array, at: number): void {
    const size = 2 ** this.json.bits;
    for (const bucket of bucketsOf(form, this.json.bits)) {
      for (let language = 0; language < modelLanguages.length; language += 1) {
        const steps = this.table[language * size + bucket] ?? 0;
        target[at + language] = (target[at + language] ?? 0) + steps * this.json.step;
      }
    }
  }
}

let shipped: LanguageModel | null = null;

/** The model that ships, read from its file at first use. */
export function languageModel(): LanguageModel {
  shipped ??= loadLanguage(
    JSON.parse(readFileSync(new URL('./language.json', import.meta.url), 'utf8')) as LanguageJson,
  );
  return shipped;
}
