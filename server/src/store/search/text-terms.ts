import type { QueryNode } from '@tanggap/shared/query';

/** Stems of a text in order, as the index holds them. */
export type Stem = (text: string) => string[];

/** What of a query is looked up in words; each engine writes it in its own language. */
export type TextTerm =
  | { kind: 'phrase'; stems: string[] }
  /** The last of the words is the beginning of a longer one. `whole` is looked for as well. */
  | { kind: 'beginning'; words: string[]; whole: string[] | null }
  /** All stems, in any order, with at most so many other words between the outermost two. */
  | { kind: 'near'; stems: string[]; between: number };

type Node<Kind extends QueryNode['kind']> = Extract<QueryNode, { kind: Kind }>;
export type TextNode = Node<'word' | 'phrase' | 'near'>;

const tokens = /[\p{L}\p{N}]+/gu;

/** Words as engines tell them apart; everything else in a stem would only separate. */
export const plainWords = (text: string): string[] => text.toLowerCase().match(tokens) ?? [];

const stemsOf = (text: string, stem: Stem): string[] => stem(text).flatMap(plainWords);

/** Null where nothing is left to look for, because all words are stop words. */
export function textTerm(node: TextNode, stem: Stem): TextTerm | null {
  if (node.kind === 'word') return wordTerm(node, stem);
  return node.kind === 'phrase' ? phraseTerm(node.text, stem) : nearTerm(node, stem);
}

/** What is written as one word and has several stems must stand together. */
function wordTerm({ text, isPrefix }: Node<'word'>, stem: Stem): TextTerm | null {
  const whole = phraseTerm(text, stem);
  const words = isPrefix ? plainWords(text) : [];
  if (words.length === 0) return whole;
  // Stems drop what Indonesian puts before a word: the stem of the beginning is meant as well.
  const isSame = whole?.stems.join(' ') === words.join(' ');
  return { kind: 'beginning', words, whole: whole && !isSame ? whole.stems : null };
}

function phraseTerm(text: string, stem: Stem): Extract<TextTerm, { kind: 'phrase' }> | null {
  const stems = stemsOf(text, stem);
  return stems.length === 0 ? null : { kind: 'phrase', stems };
}

function nearTerm({ words, distance }: Node<'near'>, stem: Stem): TextTerm | null {
  const stems = [...new Set(words.flatMap((word) => stemsOf(word, stem)))];
  if (stems.length === 0) return null;
  if (stems.length === 1) return { kind: 'phrase', stems };
  return { kind: 'near', stems, between: Math.max(0, Math.floor(distance) - 1) };
}
