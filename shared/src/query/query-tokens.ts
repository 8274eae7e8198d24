import { longestQuery } from '../query.js';
import { readTokens, type QueryToken } from './read-tokens.js';

export type { QueryToken, QueryTokenKind } from './read-tokens.js';

/**
 * The pieces of a query as typed, for colouring and completing; half-written ones too. Never throws; the texts joined are
 * the query again. What lies beyond the longest query is one last word.
 */
export function queryTokens(text: string): QueryToken[] {
  const tokens = readTokens(text.slice(0, longestQuery));
  if (text.length <= longestQuery) return tokens;
  return [...tokens, { kind: 'word', text: text.slice(longestQuery), span: [longestQuery, text.length] }];
}
