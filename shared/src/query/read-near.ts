import type { QueryNode, QuerySpan } from '../query.js';
import { count, isJoin, peek, type Cursor } from './cursor.js';
import { QueryProblem, type QueryFix } from './query-problem.js';
import type { QueryToken } from './read-tokens.js';
import { trimmed } from './read-word.js';
import { nearLimits, reasons } from './reasons.js';

type NearNode = Extract<QueryNode, { kind: 'near' }>;

/** `NEAR`, `NEAR/5`, `DEKAT/5`. */
export const isNear = (token: QueryToken | undefined): token is QueryToken =>
  isJoin(token, /^(?:near|dekat)(?:\/|$)/i);

/** `near(` with no blank between. */
export function isCall({ tokens, at }: Cursor, token: QueryToken): boolean {
  const next = tokens[at + 1];
  return isJoin(token, /^(?:near|dekat)$/i) && next?.text === '(' && next.span[0] === token.span[1];
}

/** `a NEAR/5 b NEAR/5 c` from its first operand on. */
export function readNear(cursor: Cursor, first: QueryNode): NearNode {
  const begin = cursor.at - 1;
  const words = [wordOf(cursor, first, begin)];
  let distance: number | null = null;
  for (let sign = peek(cursor); isNear(sign); sign = peek(cursor)) {
    const asked = distanceOf(sign, distance);
    distance = asked;
    cursor.at += 1;
    words.push(nextWord(cursor, sign));
  }
  const from = first.kind === 'word' ? first.span[0] : (cursor.tokens[begin]?.span[0] ?? 0);
  const span: QuerySpan = [from, cursor.tokens[cursor.at - 1]?.span[1] ?? from];
  // `cair,dana` is one word elsewhere; near each other its parts are, as inside `near(…)`.
  return nearNode(words.flatMap(partsOf), distance ?? nearLimits.usual, span);
}

function partsOf(list: string): string[] {
  return list
    .split(/[\s,]+/)
    .map((word) => trimmed(word, 0).text)
    .filter(Boolean);
}

function wordOf(cursor: Cursor, node: QueryNode, at: number): string {
  if (node.kind === 'word' && !node.isPrefix) return node.text;
  const span = 'span' in node ? node.span : (cursor.tokens[at]?.span ?? [0, 0]);
  throw nearWords(span, phraseFix(node, cursor.tokens[at + 1]));
}

/** `"kartu sembako" NEAR/5 cair` probably means the three words near each other. */
function phraseFix(node: QueryNode, sign: QueryToken | undefined): QueryFix | null {
  if (node.kind === 'word') return { span: node.span, text: node.text };
  if (node.kind !== 'phrase' || !sign) return null;
  return { span: node.span, text: node.text.split(' ').join(` ${sign.text} `) };
}

function nextWord(cursor: Cursor, sign: QueryToken): string {
  const token = peek(cursor);
  const word = token?.kind === 'word' ? trimmed(token.text, token.span[0]) : null;
  if (!token || !word) {
    const isEnd = !token || token.text === ')' || token.kind === 'operator';
    const text = token?.kind === 'phrase' ? token.text.replace(/["“”„«»]/g, '').trim() : '';
    const fix: QueryFix | null = isEnd
      ? { span: sign.span, text: ' ' }
      : text === ''
        ? null
        : { span: token.span, text: text.split(/\s+/).join(` ${sign.text} `) };
    throw nearWords(isEnd ? sign.span : token.span, fix);
  }
  if (word.text.includes('*')) {
    throw nearWords(word.span, { span: word.span, text: word.text.replaceAll('*', '') });
  }
  count(cursor, token.span[0]);
  cursor.at += 1;
  return word.text;
}

/** Without a number the usual distance. A chain has one distance, because its words are near each other together. */
function distanceOf({ text, span }: QueryToken, before: number | null): number {
  const [, digits = ''] = /^[a-z]+\/(.*)$/is.exec(text) ?? [];
  const distance = text.includes('/') ? numberOf(digits) : nearLimits.usual;
  if (distance !== null && (before === null || before === distance)) return distance;
  const guess = before ?? Math.min(Number(/^\d{1,9}/.exec(digits)?.[0] ?? 0), nearLimits.distance);
  const fix = { span, text: `NEAR/${guess || nearLimits.usual}` };
  throw new QueryProblem('bad-near', span, reasons.nearDistance(), fix);
}

function numberOf(digits: string): number | null {
  const distance = /^\d{1,3}$/.test(digits) ? Number(digits) : 0;
  return distance >= 1 && distance <= nearLimits.distance ? distance : null;
}

/** `near(kata lain, 5)`; the distance may be left out. */
export function readNearCall(cursor: Cursor, name: QueryToken): NearNode {
  const open = cursor.tokens[cursor.at + 1] ?? name;
  const close = cursor.tokens.findIndex((token, at) => at > cursor.at && token.text === ')');
  const end = cursor.tokens[close];
  if (!end) {
    const { length } = cursor.text;
    const fix = { span: [length, length] as const, text: ')'.repeat(cursor.openBrackets + 1) };
    throw new QueryProblem('unclosed-bracket', open.span, reasons.unclosedBracket(), fix);
  }
  const span: QuerySpan = [name.span[0], end.span[1]];
  const inside = cursor.text.slice(open.span[1], end.span[0]);
  const [, list = inside, digits] = /^(.*),\s*(\d+)\s*$/s.exec(inside) ?? [];
  if (/["“”„«»(*]/.test(list)) {
    throw nearWords(span, { span, text: `near(${inside.replace(/["“”„«»(*]/g, ' ')})` });
  }
  const words = partsOf(list);
  count(cursor, span[0], words.length);
  cursor.at = close + 1;
  const distance = digits === undefined ? nearLimits.usual : numberOf(digits);
  if (distance !== null) return nearNode(words, distance, span);
  const fix = { span, text: `near(${list}, ${digits === '0' ? 1 : nearLimits.distance})` };
  throw new QueryProblem('bad-near', span, reasons.nearDistance(), fix);
}

function nearNode(words: string[], distance: number, span: QuerySpan): NearNode {
  if (words.length >= 2 && words.length <= nearLimits.words) return { kind: 'near', words, distance, span };
  const text =
    words.length < 2 ? (words[0] ?? ' ') : `near(${words.slice(0, nearLimits.words).join(' ')}, ${distance})`;
  throw nearWords(span, { span, text });
}

function nearWords(span: QuerySpan, fix: QueryFix | null): QueryProblem {
  return new QueryProblem('bad-near', span, reasons.nearWords(), fix);
}
