import type { Reason } from './vocabulary.js';

/** The search language as a tree. `parseQuery` makes it, `formatQuery` writes it, each store compiles it. */

/** UTF-16 offsets into the query as typed, end exclusive. */
export type QuerySpan = readonly [number, number];

/** Marks of single mentions: they may stand anywhere in a query. */
export const mentionFields = ['program', 'level', 'source', 'outlet', 'language', 'region', 'is'] as const;
/** Marks of stories, which change with decisions: they stand only at the top of a query, joined by AND. */
export const storyFields = ['exit', 'status', 'issue', 'story'] as const;
/** Days or moments; like story fields at the top only. */
export const dateFields = ['from', 'to', 'on'] as const;
export const queryFields = [...mentionFields, ...storyFields, ...dateFields] as const;
export type MentionField = (typeof mentionFields)[number];
export type StoryField = (typeof storyFields)[number];
export type DateField = (typeof dateFields)[number];
export type QueryField = (typeof queryFields)[number];

/** Values of `is:`. */
export const mentionTraits = ['question', 'complaint', 'claim', 'scam', 'press', 'demo'] as const;
export type MentionTrait = (typeof mentionTraits)[number];

export type QueryNode =
  /** One word as typed; `isPrefix` where it ended in `*`. */
  | { kind: 'word'; text: string; isPrefix: boolean; span: QuerySpan }
  | { kind: 'phrase'; text: string; span: QuerySpan }
  /** All words within `distance` words of each other, in any order. */
  | { kind: 'near'; words: string[]; distance: number; span: QuerySpan }
  /** One of the values; checked against the closed lists where the field has one. */
  | { kind: 'field'; field: QueryField; values: string[]; span: QuerySpan }
  | { kind: 'and'; of: QueryNode[] }
  | { kind: 'or'; of: QueryNode[] }
  | { kind: 'not'; of: QueryNode };

export interface QueryError {
  code:
    | 'too-long'
    | 'too-many-terms'
    | 'unclosed-quote'
    | 'unclosed-bracket'
    | 'stray-bracket'
    | 'missing-operand'
    | 'only-exclusions'
    | 'unknown-field'
    | 'unknown-value'
    | 'bad-wildcard'
    | 'bad-near'
    | 'bad-date'
    | 'field-not-here'
    | 'too-broad'
    | 'too-deep';
  /** The place in the text as typed. */
  span: QuerySpan;
  message: Reason;
  /** The whole query as it was probably meant; null where nothing can be guessed. */
  suggestion: string | null;
}

/** Longest query in UTF-16 units, and most words, phrases and fields in one. */
export const longestQuery = 4_000;
/** Of the further condition of a program, which every mention of its name is held against. */
export const longestProgramQuery = 600;
export const mostQueryTerms = 200;
/** Shortest beginning that `*` may follow: shorter ones match a large part of all words. */
export const shortestPrefix = 3;
