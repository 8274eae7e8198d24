import type { Engine } from './engine.js';
import type { Query } from './reader.js';
import { indexedWords } from './words.js';

/** Words of one search that are looked up; a claim has fewer. */
const mostWords = 100;

/** What a text of the desk is found by: its stems. */
export function wordsOf(engine: Pick<Engine, 'stem'>, text: string): string {
  return engine.stem(text).flatMap(indexedWords).join(' ');
}

/** Any of these stems, the more and the rarer the better; without words, nothing. */
export function anyWord(stems: readonly string[]): Query {
  const query = [...new Set(stems.flatMap(indexedWords))].slice(0, mostWords).join(' ');
  return query === '' ? { match_none: {} } : { match: { words: { query, operator: 'or' } } };
}
