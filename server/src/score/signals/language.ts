import type { Language } from '@tanggap/shared/vocabulary';
import { languageModel, modelLanguages } from '../models/language-model.js';
import { lexiconSize } from '../text/lexicon.js';
import type { TextView, Word } from '../text/text-view.js';
import { indonesianWords, malayWords } from './malay-words.js';

export interface LanguageGuess {
  language: Language;
  /** Of the stated language; for Malay and `und` a fixed small certainty, since the model does not know them. */
  probability: number;
  isSure: boolean;
}

/** Below this many words, slang is often taken for Minang or Madurese, so Indonesian is said. */
const fewWords = 6;
/** English is far enough from the others to be told from three words (99 of 100 on NusaX valid). */
const fewEnglishWords = 3;
/** Whole NusaX valid texts of eight words and more are then all right, and 4 of 1,260 Indonesian posts called otherwise. */
const clearFrom = 0.8;
/** Malay differs from Indonesian in few words, so it is not looked for in short texts. */
const malayFromWords = 8;

const signs = { unread: 0, neither: 1, malay: 2, indonesian: 3 } as const;
const memo = new Uint8Array(lexiconSize);

/** The language of a short post. Never throws; `und` where there is nothing to read. */
export function languageOf(view: TextView): LanguageGuess {
  const { words, latin } = countWords(view);
  if (latin === 0 || latin < words / 2) return { language: 'und', probability: 0, isSure: false };
  const chances = probabilities(view);
  const chance = Math.max(...chances);
  const language = modelLanguages[chances.indexOf(chance)] ?? 'id';
  if (words >= malayFromWords && language !== 'min' && isMalay(view)) {
    return { language: 'ms', probability: 0.75, isSure: false };
  }
  const enough = language === 'en' ? fewEnglishWords : fewWords;
  if (words >= enough && chance >= clearFrom) return { language, probability: chance, isSure: true };
  const indonesian = chances[0] ?? 0;
  return { language: 'id', probability: indonesian, isSure: indonesian >= 0.5 };
}

function countWords(view: TextView): { words: number; latin: number } {
  let words = 0;
  let latin = 0;
  for (const { kind, form } of view.words) {
    if (kind !== 'word') continue;
    words += 1;
    if (form.length > 1 && form.charCodeAt(0) < 128) latin += 1;
  }
  return { words, latin };
}

function probabilities(view: TextView): number[] {
  const scores = languageModel().scores(view);
  const top = Math.max(...scores);
  const powers = Array.from(scores, (score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function isMalay({ words }: TextView): boolean {
  let malay = 0;
  let indonesian = 0;
  for (const word of words) {
    const sign = signOf(word);
    if (sign === signs.malay) malay += 1;
    else if (sign === signs.indonesian) indonesian += 1;
  }
  return malay >= 2 && malay > 2 * indonesian;
}

function signOf({ key, form }: Word): number {
  const known = key < 0 ? signs.unread : memo[key];
  if (known !== undefined && known !== signs.unread) return known;
  const fresh = malayWords.has(form)
    ? signs.malay
    : indonesianWords.has(form)
      ? signs.indonesian
      : signs.neither;
  if (key >= 0) memo[key] = fresh;
  return fresh;
}
