import { stemWord } from '../score/text/stem-word.js';
import { claimWords } from './fingerprint.js';
import { stopWords } from './stop-words.js';

/** The stems that carry a text's claim, in order, with repeats; everyday words without content are left out. */
export function claimStems(text: string): string[] {
  return claimWords(text)
    .filter(({ kind }) => kind === 'word')
    .filter(({ plain }) => plain.length > 1 && !stopWords.has(plain))
    .map(({ plain }) => stemWord(plain))
    .filter((stem) => stem.length > 1 && !stopWords.has(stem) && /^[a-z0-9]+$/.test(stem));
}
