import type { QueryError, QuerySpan } from '../query.js';
import type { Reason } from '../vocabulary.js';

/** One change of the text that makes this place readable; the rest may hold further problems. */
export interface QueryFix {
  span: QuerySpan;
  text: string;
}

/** Thrown inside the parser only; `parseQuery` turns it into a `QueryError`. */
export class QueryProblem extends Error {
  readonly code: QueryError['code'];
  readonly span: QuerySpan;
  readonly reason: Reason;
  readonly fix: QueryFix | null;

  constructor(code: QueryError['code'], span: QuerySpan, reason: Reason, fix: QueryFix | null) {
    super(reason.en);
    this.name = 'QueryProblem';
    this.code = code;
    this.span = span;
    this.reason = reason;
    this.fix = fix;
  }
}

/** The fix that takes the place out. */
export const without = (span: QuerySpan): QueryFix => ({ span, text: ' ' });

export function applyFix(text: string, { span, text: put }: QueryFix): string {
  return `${text.slice(0, span[0])}${put}${text.slice(span[1])}`.trim();
}
