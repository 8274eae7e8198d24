import { shortestPrefix, type QueryNode, type QuerySpan } from '../query.js';
import { QueryProblem, without } from './query-problem.js';
import { readTokens, type QueryToken } from './read-tokens.js';
import { reasons } from './reasons.js';

type WordNode = Extract<QueryNode, { kind: 'word' }>;
type PhraseNode = Extract<QueryNode, { kind: 'phrase' }>;

/** A word without the punctuation around it; `#` and `@` before it and `*` after it stay. */
export function trimmed(text: string, from: number): { text: string; span: QuerySpan } {
  const [, before = '', inner = ''] =
    /^((?:[^\p{L}\p{N}#@*]|[#@](?![\p{L}\p{N}]))*)(.*[\p{L}\p{N}\p{M}*])?/su.exec(text) ?? [];
  const start = from + before.length;
  return { text: inner, span: [start, start + inner.length] };
}

/** A word that would read differently by itself (`:program:x`) is looked for as a phrase. */
export function readWord(token: QueryToken): WordNode | PhraseNode {
  const { text, span } = trimmed(token.text, token.span[0]);
  const isPrefix = text.endsWith('*');
  const stem = isPrefix ? text.slice(0, -1) : text;
  const letters = stem.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isWrong =
    stem.includes('*') || (isPrefix && (letters < shortestPrefix || !/[\p{L}\p{N}\p{M}]$/u.test(stem)));
  if (isWrong) throw badWildcard(text, span);
  return isPlainWord(stem)
    ? { kind: 'word', text: stem, isPrefix, span }
    : { kind: 'phrase', text: stem, span };
}

function badWildcard(text: string, span: QuerySpan): QueryProblem {
  const [begin = ''] = /^[#@]?[\p{L}\p{N}\p{M}]+/u.exec(text) ?? [];
  const letters = begin.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const guess = letters >= shortestPrefix ? `${begin}*` : text.replaceAll('*', '');
  const fix = /[\p{L}\p{N}]/u.test(guess) ? { span, text: guess } : without(span);
  return new QueryProblem('bad-wildcard', span, reasons.badWildcard(), fix);
}

/** Blanks inside count once; a quote that nobody closed is a problem. */
export function readPhrase({ text, span }: QueryToken): PhraseNode {
  return { kind: 'phrase', text: unquoted(text, span), span };
}

export function unquoted(text: string, span: QuerySpan): string {
  if (text.length > 1 && /["“”„«»]$/.test(text)) return text.slice(1, -1).trim().replace(/\s+/g, ' ');
  const isEmpty = !/[\p{L}\p{N}]/u.test(text);
  const fix = isEmpty ? without(span) : { span: [span[1], span[1]] as const, text: '"' };
  throw new QueryProblem('unclosed-quote', span, reasons.unclosedQuote(), fix);
}

/** False for what would be read as a sign, an operator or a field. */
export function isPlainWord(text: string): boolean {
  const [token, ...more] = readTokens(text);
  return token?.kind === 'word' && more.length === 0 && trimmed(text, 0).text === text && !text.includes('*');
}
