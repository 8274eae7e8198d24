import type { QueryNode } from '../query.js';

/** Words of a text as they are compared: small letters here, stems on the server. */
export type Fold = (text: string) => string[];
type Tokens = readonly string[];
/** Null for what asks nothing of the words: fields, and words that folding left nothing of. */
type Test = ((tokens: Tokens) => boolean) | null;

export const smallWords: Fold = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Does a text at hand match? `tokens` are its words, folded as `fold` does. See `queryMatcher`. */
export function matchQuery(node: QueryNode | null, tokens: Tokens, fold?: Fold): boolean {
  return queryMatcher(node, fold)(tokens);
}

/**
 * The query made ready for many texts. As in the stores, words that fold to nothing (stop words) are left out, and a query
 * of only such words finds nothing; fields are left out as well, because words alone cannot answer them.
 */
export function queryMatcher(node: QueryNode | null, fold: Fold = smallWords): (tokens: Tokens) => boolean {
  if (node === null) return () => true;
  return testOf(node, fold) ?? (() => false);
}

function testOf(node: QueryNode, fold: Fold): Test {
  switch (node.kind) {
    case 'word':
      return node.isPrefix ? beginningTest(node.text, fold) : sequenceTest(fold(node.text));
    case 'phrase':
      return sequenceTest(fold(node.text));
    case 'near':
      return nearTest([...new Set(node.words.flatMap(fold))], node.distance);
    case 'field':
      return null;
    case 'not': {
      const test = testOf(node.of, fold);
      return test && ((tokens) => !test(tokens));
    }
    default: {
      const tests = node.of.map((part) => testOf(part, fold)).filter((test) => test !== null);
      if (tests.length === 0) return null;
      if (node.kind === 'and') return (tokens) => tests.every((test) => test(tokens));
      return (tokens) => tests.some((test) => test(tokens));
    }
  }
}

/** Words one after the other. */
function sequenceTest(wanted: Tokens): Test {
  const [first, ...rest] = wanted;
  if (first === undefined) return null;
  return (tokens) => {
    for (let at = tokens.indexOf(first); at >= 0; at = tokens.indexOf(first, at + 1)) {
      if (rest.every((word, offset) => tokens[at + 1 + offset] === word)) return true;
    }
    return false;
  };
}

/** Folding drops what Indonesian puts before a word, so the folded beginning is meant as well. */
function beginningTest(text: string, fold: Fold): Test {
  const whole = sequenceTest(fold(text));
  const parts = smallWords(text);
  const last = parts.at(-1);
  if (last === undefined) return whole;
  const before = parts.slice(0, -1);
  const begins = (tokens: Tokens): boolean =>
    tokens.some(
      (token, at) =>
        token.startsWith(last) &&
        before.every((word, offset) => tokens[at - before.length + offset] === word),
    );
  return (tokens) => begins(tokens) || (whole?.(tokens) ?? false);
}

/** All words within a stretch that is `distance` steps long at most, in any order. */
function nearTest(wanted: Tokens, distance: number): Test {
  if (wanted.length < 2) return sequenceTest(wanted);
  return (tokens) => {
    const last = new Map<string, number>();
    for (const [at, token] of tokens.entries()) {
      if (!wanted.includes(token)) continue;
      last.set(token, at);
      if (last.size === wanted.length && at - Math.min(...last.values()) <= distance) return true;
    }
    return false;
  };
}
