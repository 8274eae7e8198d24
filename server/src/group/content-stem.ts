import { stemWord } from '../score/text/stem-word.js';
import type { Word } from '../score/text/text-view.js';
import { numberTerm, scaleOf } from './number-value.js';
import { stopWords } from './stop-words.js';
import { canonicalStem } from './synonyms.js';

/** Bounds the memo; texts of a day hold far fewer different words. */
const maxRemembered = 200_000;
const remembered = new Map<string, string>();

/** A word's stem after synonyms; empty for words without content and single letters. */
export function contentStem(plain: string): string {
  const known = remembered.get(plain);
  if (known !== undefined) return known;
  const stem = plain.length < 2 || stopWords.has(plain) ? '' : canonicalStem(stemWord(plain));
  const kept = stem.length < 2 || stopWords.has(stem) ? '' : stem;
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(plain, kept);
  return kept;
}

/** The stem of any word-like piece; sums are read with the scale word that follows. */
export function contentOf(word: Word, next: Word | undefined): string {
  if (word.kind === 'number') return numberTerm(word.form, scaleOf(next?.plain ?? ''));
  if (word.kind === 'hashtag') return contentStem(word.plain.replace('#', ''));
  return scaleOf(word.plain) > 0 || word.plain === 'rp' ? '' : contentStem(word.plain);
}
