import type { ClaimTerm } from './claim-text.js';

const maxWords = 8;

/** The longest run of content words that a title shares with the text, and the words shared, as the text has them. */
export function sharedRun(
  text: string,
  terms: readonly ClaimTerm[],
  title: ReadonlySet<number>,
): { span: [number, number] | null; sharedWords: string[] } {
  let best = { from: 0, length: 0 };
  let length = 0;
  const words = new Map<number, string>();
  for (const [at, { hash, word }] of terms.entries()) {
    length = title.has(hash) ? length + 1 : 0;
    if (length > best.length) best = { from: at - length + 1, length };
    if (length > 0 && !words.has(hash)) words.set(hash, text.slice(word.start, word.end));
  }
  const first = terms[best.from]?.word;
  const last = terms[best.from + best.length - 1]?.word;
  const span: [number, number] | null = best.length > 1 && first && last ? [first.start, last.end] : null;
  return { span, sharedWords: [...words.values()].slice(0, maxWords) };
}
