import type { QueryNode } from '../query.js';
import {
  andWords,
  count,
  deeper,
  isJoin,
  notWords,
  orWords,
  peek,
  type Cursor,
  type QueryContext,
} from './cursor.js';
import { checkPlaces } from './check-places.js';
import { QueryProblem, without } from './query-problem.js';
import { readField, refuseField } from './read-field.js';
import { isCall, isNear, readNear, readNearCall } from './read-near.js';
import { readTokens, type QueryToken } from './read-tokens.js';
import { readPhrase, readWord, trimmed } from './read-word.js';
import { reasons } from './reasons.js';

/**
 * The tree of a query, null for an empty one. `NEAR` binds first, then `NOT`, then side by side and `AND`, then
 * `OR`. Throws a `QueryProblem`.
 */
export function readNode(text: string, context: QueryContext): QueryNode | null {
  const tokens = readTokens(text).filter((token) => !isBlank(token));
  if (tokens.length === 0) return null;
  const cursor: Cursor = {
    ...{ text, tokens, context, exclusions: new Map() },
    ...{ at: 0, depth: 0, openBrackets: 0, terms: 0 },
  };
  const node = readOr(cursor);
  const left = peek(cursor);
  if (left) throw strayBracket(text, left);
  checkPlaces(node, cursor);
  return node;
}

/** Signs alone mean nothing to the index: `BSU - cair!` is two words. */
function isBlank({ kind, text, span }: QueryToken): boolean {
  if (kind === 'phrase' && text.length > 1) return !/[\p{L}\p{N}]/u.test(text) && /["“”„«»]$/.test(text);
  return kind === 'space' || (kind === 'word' && trimmed(text, span[0]).text === '');
}

function readOr(cursor: Cursor): QueryNode {
  const parts = [readAnd(cursor, null)];
  for (let sign = peek(cursor); isJoin(sign, orWords); sign = peek(cursor)) {
    cursor.at += 1;
    parts.push(readAnd(cursor, sign));
  }
  return joined('or', parts);
}

/** `before` is the sign that wants something here. */
function readAnd(cursor: Cursor, before: QueryToken | null): QueryNode {
  const parts: QueryNode[] = [];
  let sign = before;
  for (let next = peek(cursor); next && !isEnd(next); next = peek(cursor)) {
    if (isJoin(next, andWords)) {
      if (parts.length === 0 || sign) throw missingOperand(sign ?? next);
      sign = next;
      cursor.at += 1;
      continue;
    }
    parts.push(readNot(cursor));
    sign = null;
  }
  const end = peek(cursor);
  if (sign) throw missingOperand(sign);
  if (parts.length > 0) return joined('and', parts);
  throw end?.text === ')' ? strayBracket(cursor.text, end) : missingOperand(end);
}

const isEnd = (token: QueryToken): boolean => token.text === ')' || isJoin(token, orWords);

/** One operator directly inside the same one is the same query without brackets. */
function joined(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode {
  const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const [only] = of;
  return only && of.length === 1 ? only : { kind, of };
}

function readNot(cursor: Cursor): QueryNode {
  const sign = peek(cursor);
  if (!sign || (sign.kind !== 'exclusion' && !isJoin(sign, notWords))) return readOperand(cursor);
  cursor.at += 1;
  const next = peek(cursor);
  if (!next || isEnd(next) || isJoin(next, andWords)) throw missingOperand(sign);
  const node: QueryNode = { kind: 'not', of: deeper(cursor, sign, () => readNot(cursor)) };
  cursor.exclusions.set(node, [sign.span[0], cursor.tokens[cursor.at - 1]?.span[1] ?? sign.span[1]]);
  return node;
}

function readOperand(cursor: Cursor): QueryNode {
  const first = readPrimary(cursor);
  return isNear(peek(cursor)) ? readNear(cursor, first) : first;
}

function readPrimary(cursor: Cursor): QueryNode {
  const token = peek(cursor);
  if (!token) throw missingOperand(token);
  if (isCall(cursor, token)) return readNearCall(cursor, token);
  if (token.kind === 'operator') throw missingOperand(token);
  cursor.at += 1;
  switch (token.kind) {
    case 'bracket':
      return readGroup(cursor, token);
    case 'field':
      return readField(cursor, token);
    case 'unknown-field':
      throw refuseField(cursor, token);
    case 'phrase':
      count(cursor, token.span[0]);
      return readPhrase(token);
    default:
      count(cursor, token.span[0]);
      return readWord(token);
  }
}

function readGroup(cursor: Cursor, open: QueryToken): QueryNode {
  const next = peek(cursor);
  if (next?.text === ')') {
    const span = [open.span[0], next.span[1]] as const;
    throw new QueryProblem('missing-operand', span, reasons.emptyBrackets(), without(span));
  }
  cursor.openBrackets += 1;
  if (!next) throw unclosedBracket(cursor, open);
  const node = deeper(cursor, open, () => readOr(cursor));
  if (peek(cursor)?.text !== ')') throw unclosedBracket(cursor, open);
  cursor.openBrackets -= 1;
  cursor.at += 1;
  return node;
}

function unclosedBracket({ text, openBrackets }: Cursor, { span }: QueryToken): QueryProblem {
  const fix = { span: [text.length, text.length] as const, text: ')'.repeat(openBrackets) };
  return new QueryProblem('unclosed-bracket', span, reasons.unclosedBracket(), fix);
}

function strayBracket(text: string, { span }: QueryToken): QueryProblem {
  const [run = ''] = /^[)\s]+/.exec(text.slice(span[0])) ?? [];
  const fix = without([span[0], span[0] + run.length]);
  return new QueryProblem('stray-bracket', span, reasons.strayBracket(), fix);
}

function missingOperand(sign: QueryToken | undefined): QueryProblem {
  const span = sign?.span ?? ([0, 0] as const);
  return new QueryProblem('missing-operand', span, reasons.missingOperand(sign?.text ?? ''), without(span));
}
