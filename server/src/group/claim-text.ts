import type { TextView, Word } from '../score/text/text-view.js';
import { contentOf } from './content-stem.js';
import { readText } from '../score/text/read-text.js';
import { claimWords } from './fingerprint.js';
import { hashText } from './hash.js';

/** A content word of a text: its stem, and the word it was. */
export interface ClaimTerm {
  hash: number;
  stem: string;
  word: Word;
  /** Place among all words, for measuring distance. */
  at: number;
}

export interface ClaimText {
  terms: ClaimTerm[];
  /** Folded words, for letter grams. */
  forms: string[];
}

/** `Sumber: …`, `(Foto: …)` at the end of a claim names who showed it, not what is claimed. */
const credit = /[\s([–-]*\b(?:sumber|source|foto|gambar|video|arsip)\s*:\s*[^\n]{0,80}$/i;

/** The same for wordings that differ in case, signs and emoji only. */
export function wordingHash(text: string): number {
  return hashText(readClaim(text).forms.join(' '));
}

export function readClaim(text: string, view?: TextView): ClaimText {
  const claim = text.replace(credit, '');
  const words = claimWords(view && claim === text ? view : readText(claim));
  const terms: ClaimTerm[] = [];
  for (const [at, word] of words.entries()) {
    const stem = contentOf(word, words[at + 1]);
    if (stem !== '') terms.push({ hash: hashText(stem), stem, word, at });
  }
  return { terms, forms: words.map(({ form, kind }) => (kind === 'hashtag' ? form.slice(1) : form)) };
}
