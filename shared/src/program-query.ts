import type { QueryNode } from './query.js';
import { formatQuery } from './query/format-query.js';
import { parseQuery, type ParsedQuery } from './query/parse-query.js';

/**
 * Reads the further condition of a program: words, phrases, near, OR and exclusions. Exclusions alone are fine, because the
 * names of the program narrow already; fields are refused (`field-not-here`).
 */
export function parseProgramQuery(text: string | undefined): ParsedQuery {
  return parseQuery(text ?? '', { isTextOnly: true, isNarrowed: true });
}

/** What a query asks for, without its exclusions: those say what is not meant. */
export function wantedWords(query: string | undefined): string {
  const { node } = parseProgramQuery(query);
  return wantedOf(node).replace(/["()]/g, ' ');
}

function wantedOf(node: QueryNode | null): string {
  if (node === null || node.kind === 'not') return '';
  if (node.kind === 'and' || node.kind === 'or') return node.of.map(wantedOf).join(' ');
  return node.kind === 'near' ? node.words.join(' ') : formatQuery(node);
}
