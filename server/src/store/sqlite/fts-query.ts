import { plainWords } from '../search/text-terms.js';
import { typedWords } from '../search/typed-words.js';

export { plainWords };

/** Turns what a person typed into an FTS5 expression. */
export type FtsCompiler = (q: string) => string;

/** The empty phrase is FTS5's expression for what nothing matches. */
const nothing = '""';
/** Words of one search that are looked up; a claim has fewer, and FTS5 takes no more than some hundreds. */
const mostWords = 100;

/** All words and phrases must occur. Every stem is quoted: `NEAR(`, `*`, `-` and stray quotes are words or nothing. */
export function ftsCompiler(stem: (q: string) => string[]): FtsCompiler {
  return (q) => {
    const terms = typedWords(q, stem).map((words) => `"${words.join(' ')}"`);
    return terms.length === 0 ? nothing : terms.join(' AND ');
  };
}

/** An expression of words that are stems already, all of which or any of which must occur; without words, nothing. */
export function ftsOfStems(stems: readonly string[], join: 'AND' | 'OR'): string {
  const words = [...new Set(stems.flatMap(plainWords))].slice(0, mostWords);
  return words.length === 0 ? nothing : words.map((word) => `"${word}"`).join(` ${join} `);
}
