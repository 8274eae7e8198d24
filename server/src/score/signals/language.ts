import type { Language } from '@tanggap/shared/vocabulary';
import { languageModel, modelLanguages } from '../models/language-model.js';
import type { TextView } from '../text/text-view.js';
import { indonesianWords, malayWords } from './malay-words.js';

export interface LanguageGuess {
  language: Language;
  /** Of the stated language; for Malay and `und` a fixed small certainty, since the model does not know them. */
  probability: number;
  isSure: boolean;
}

/** Below this many words, slang is often taken for Minang or Madurese, so Indonesian is said. */
const fewWords = 6;
const clearFrom = 0.98;
/** Malay differs from Indonesian in few words, so it is not looked for in short texts. */
const malayFromWords = 8;

/** The language of a short post. Never throws; `und` where there is nothing to read. */
export function languageOf(view: TextView): LanguageGuess {
  const words = view.words.filter(({ kind }) => kind === 'word');
  const latin = words.filter(({ form }) => form.length > 1 && isLatin(form)).length;
  if (latin === 0 || latin < words.length / 2) return { language: 'und', probability: 0, isSure: false };
  const chances = probabilities(view);
  const top = chances.indexOf(Math.max(...chances));
  const topLanguage = modelLanguages[top] ?? 'id';
  if (words.length >= malayFromWords && topLanguage !== 'min' && isMalay(view)) {
    return { language: 'ms', probability: 0.75, isSure: false };
  }
  const chance = chances[top] ?? 0;
  if (words.length >= fewWords && chance >= clearFrom)
    return { language: topLanguage, probability: chance, isSure: true };
  const indonesian = chances[0] ?? 0;
  return { language: 'id', probability: indonesian, isSure: indonesian >= 0.5 };
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
  for (const { form } of words) {
    if (malayWords.has(form)) malay += 1;
    else if (indonesianWords.has(form)) indonesian += 1;
  }
  return malay >= 2 && malay > 2 * indonesian;
}

function isLatin(form: string): boolean {
  const code = form.charCodeAt(0);
  return code < 128;
}
