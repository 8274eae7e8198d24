import { mostQueryTerms, type QueryNode, type QuerySpan } from '../query.js';
import type { QueryToken } from './read-tokens.js';
import { QueryProblem } from './query-problem.js';
import { deepestQuery, reasons } from './reasons.js';

/** What the place of a query allows and knows. */
export interface QueryContext {
  /** Ids that `program:` may name; without them any well-formed id is taken. */
  programs?: readonly string[] | undefined;
  /** Something beside the query narrows already (a chip, the names of a program), so exclusions alone make sense. */
  isNarrowed?: boolean | undefined;
  /** Fields are refused: the query is asked of a bare text. */
  isTextOnly?: boolean | undefined;
}

/** Where the parser stands. */
export interface Cursor {
  readonly text: string;
  /** Without blanks. */
  readonly tokens: readonly QueryToken[];
  readonly context: QueryContext;
  /** Places of exclusions with their sign, for messages. */
  readonly exclusions: Map<QueryNode, QuerySpan>;
  at: number;
  depth: number;
  openBrackets: number;
  terms: number;
}

export const peek = (cursor: Cursor): QueryToken | undefined => cursor.tokens[cursor.at];

export const isJoin = (token: QueryToken | undefined, words: RegExp): token is QueryToken =>
  token?.kind === 'operator' && words.test(token.text);
export const orWords = /^(?:OR|ATAU)$/;
export const andWords = /^(?:AND|DAN)$/;
export const notWords = /^(?:NOT|BUKAN)$/;

/** Counts words, phrases and values, so that a pathological query ends soon. */
export function count(cursor: Cursor, from: number, terms = 1): void {
  cursor.terms += terms;
  if (cursor.terms <= mostQueryTerms) return;
  const span = [from, cursor.text.length] as const;
  throw new QueryProblem('too-many-terms', span, reasons.tooManyTerms(), { span, text: '' });
}

/** Runs a reading one level deeper; the limit keeps every later walk of the tree shallow as well. */
export function deeper<T>(cursor: Cursor, { span }: QueryToken, read: () => T): T {
  if (cursor.depth >= deepestQuery) throw new QueryProblem('too-deep', span, reasons.tooDeep(), null);
  cursor.depth += 1;
  const result = read();
  cursor.depth -= 1;
  return result;
}
