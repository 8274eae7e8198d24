import { longestQuery, type QueryError, type QueryNode } from '../query.js';
import type { QueryContext } from './cursor.js';
import { applyFix, QueryProblem } from './query-problem.js';
import { readNode } from './read-node.js';
import { reasons } from './reasons.js';

export type { QueryContext } from './cursor.js';

/** A node of null stands for the empty query, which asks for everything. */
export type ParsedQuery = { node: QueryNode | null; error: null } | { node: null; error: QueryError };

/** A query with more slips than this is not guessed at. */
const mostFixes = 24;

/**
 * Reads the search language (see docs/decisions/0007-search-language.md). Never throws; an error names the exact place, and
 * its suggestion always parses in the same context.
 */
export function parseQuery(text: string, context: QueryContext = {}): ParsedQuery {
  const read = attempt(text, context);
  if (!(read instanceof QueryProblem)) return { node: read, error: null };
  const { code, span, reason } = read;
  return { node: null, error: { code, span, message: reason, suggestion: mended(text, read, context) } };
}

function attempt(text: string, context: QueryContext): QueryNode | null | QueryProblem {
  if (text.length > longestQuery) return tooLong(text);
  try {
    return readNode(text, context);
  } catch (error) {
    if (error instanceof QueryProblem) return error;
    throw error;
  }
}

/** One fix after the other until the query reads; null where one cannot be guessed or nothing is left. */
function mended(text: string, first: QueryProblem, context: QueryContext): string | null {
  let query = text;
  let problem = first;
  for (let fixes = 0; fixes < mostFixes && problem.fix; fixes += 1) {
    query = applyFix(query, problem.fix);
    const read = attempt(query, context);
    if (!(read instanceof QueryProblem)) return read === null ? null : query;
    problem = read;
  }
  return null;
}

function tooLong(text: string): QueryProblem {
  const span = [longestQuery, text.length] as const;
  const cut = text.slice(0, longestQuery).replace(/\S+$/, '').length;
  const fix = cut === 0 ? null : { span: [cut, text.length] as const, text: '' };
  return new QueryProblem('too-long', span, reasons.tooLong(text.length), fix);
}
