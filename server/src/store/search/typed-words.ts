import { plainWords } from './text-terms.js';
import type { Stem } from './text-terms.js';

/**
 * What a person typed, as what must occur: single words, and words in quotes that must follow each other. All are stems
 * of letters and digits, so no character of the text is ever syntax.
 */
export function typedWords(q: string, stem: Stem): string[][] {
  const parts: string[][] = [];
  // Even parts stand outside quotes; a quote that is never closed begins a phrase all the same.
  q.split('"').forEach((part, index) => {
    const words = stem(part).flatMap(plainWords);
    if (words.length === 0) return;
    if (index % 2 === 1) parts.push(words);
    else parts.push(...words.map((word) => [word]));
  });
  return parts;
}
