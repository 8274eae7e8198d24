import type { QueryNode } from '@tanggap/shared/query';
import { plainWords } from '../fts-query.js';

/** Stems of a text in order, as the index holds them. */
export type Stem = (text: string) => string[];

/** A piece of an FTS5 expression. Every stem is quoted, so that no character of a query is ever syntax. */
export interface TextTerm {
  match: string;
  /** Words looked up, for an estimate of the work. */
  terms: number;
  /** Expressions of beginnings, whose words FTS5 gathers from the whole index. */
  prefixes: string[];
}

const quoted = (stems: readonly string[]): string => `"${stems.join(' ')}"`;
const stemsOf = (text: string, stem: Stem): string[] => stem(text).flatMap(plainWords);

/** Null where nothing is left to look for. What is written as one word and has several stems must stand together. */
export function wordExpression(
  { text, isPrefix }: Pick<Extract<QueryNode, { kind: 'word' }>, 'text' | 'isPrefix'>,
  stem: Stem,
): TextTerm | null {
  const whole = phraseExpression(text, stem);
  const beginning = isPrefix ? plainWords(text) : [];
  if (beginning.length === 0) return whole;
  const prefix = `${quoted(beginning)} *`;
  // Stems drop what Indonesian puts before a word: the stem of the beginning is meant as well.
  const match = whole && whole.match !== quoted(beginning) ? `(${prefix} OR ${whole.match})` : prefix;
  return { match, terms: 1 + (whole?.terms ?? 0), prefixes: [prefix] };
}

export function phraseExpression(text: string, stem: Stem): TextTerm | null {
  const stems = stemsOf(text, stem);
  return stems.length === 0 ? null : { match: quoted(stems), terms: stems.length, prefixes: [] };
}

export function nearExpression(
  { words, distance }: Pick<Extract<QueryNode, { kind: 'near' }>, 'words' | 'distance'>,
  stem: Stem,
): TextTerm | null {
  const stems = [...new Set(words.flatMap((word) => stemsOf(word, stem)))];
  if (stems.length < 2) return stems.length === 0 ? null : { match: quoted(stems), terms: 1, prefixes: [] };
  // FTS5 counts the words between the outermost two.
  const between = Math.max(0, Math.floor(distance) - 1);
  const match = `NEAR(${stems.map((word) => quoted([word])).join(' ')}, ${between})`;
  return { match, terms: stems.length, prefixes: [] };
}
