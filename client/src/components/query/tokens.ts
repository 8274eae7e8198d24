import { queryFields, type QueryField, type QuerySpan } from '@tanggap/shared/query';

export type TokenKind =
  'space' | 'word' | 'phrase' | 'operator' | 'exclusion' | 'bracket' | 'field' | 'value' | 'unknown-field';

export interface Token {
  kind: TokenKind;
  text: string;
  span: QuerySpan;
}

const operators = /^(AND|OR|NOT|NEAR(\/\d*)?|DAN|ATAU|BUKAN)$/;
const piece = /\s+|"[^"]*"?|[()]|-(?=\S)|[a-z]+:(?=\S|$)|[^\s()":,]+|[:,]/giy;

export const isField = (name: string): name is QueryField =>
  (queryFields as readonly string[]).includes(name);

function kindOf(text: string, before: Token | undefined): TokenKind {
  if (/^\s/.test(text)) return 'space';
  if (/^[()]$/.test(text)) return 'bracket';
  if (text === '-' && (before === undefined || before.kind === 'space' || before.text === '('))
    return 'exclusion';
  if (text.endsWith(':') && text.length > 1)
    return isField(text.slice(0, -1).toLowerCase()) ? 'field' : 'unknown-field';
  const isValue = before !== undefined && (before.kind === 'field' || before.kind === 'value');
  if (isValue && (text === ',' || before.kind === 'field' || before.text === ',')) return 'value';
  if (text.startsWith('"')) return 'phrase';
  return operators.test(text) ? 'operator' : 'word';
}

/**
 * The pieces of a query as typed, half-written ones too: for colouring and for completing. What a query means is told
 * by the shared parser alone. The texts joined are the query again.
 */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < query.length) {
    const from = piece.lastIndex;
    const text = piece.exec(query)?.[0] ?? query.charAt(from);
    piece.lastIndex = from + text.length;
    tokens.push({ kind: kindOf(text, tokens.at(-1)), text, span: [from, from + text.length] });
  }
  return tokens;
}
