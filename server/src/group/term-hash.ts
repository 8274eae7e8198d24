import { stemWord } from '../score/text/stem-word.js';
import { hashText } from './hash.js';
import { stopWords } from './stop-words.js';

/** Bounds the memo; texts of a day hold far fewer different words. */
const maxRemembered = 200_000;
const remembered = new Map<string, number>();

/** Hash of a word's stem; 0 for words without content and single letters. */
export function termHash(plain: string): number {
  const known = remembered.get(plain);
  if (known !== undefined) return known;
  const stem = plain.length < 2 || stopWords.has(plain) ? '' : stemWord(plain);
  const hash = stem.length < 2 || stopWords.has(stem) ? 0 : hashText(stem);
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(plain, hash);
  return hash;
}
