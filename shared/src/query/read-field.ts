import { dateFields, queryFields, type QueryField, type QueryNode, type QuerySpan } from '../query.js';
import { count, peek, type Cursor } from './cursor.js';
import { fieldNamed, nearestFieldName } from './field-names.js';
import { nearestValue, readValue, someValues } from './field-values.js';
import { QueryProblem, without } from './query-problem.js';
import { guessDate, readDate } from './read-date.js';
import type { QueryToken } from './read-tokens.js';
import { trimmed, unquoted } from './read-word.js';
import { reasons } from './reasons.js';

type FieldNode = Extract<QueryNode, { kind: 'field' }>;

/** A value as typed, without its quotes. */
interface Typed {
  text: string;
  span: QuerySpan;
}

/** `field:value`, `field:a,b` and `field:(a b)` from behind the colon on. */
export function readField(cursor: Cursor, name: QueryToken): FieldNode {
  const field = fieldNamed(name.text.slice(0, -1)) ?? 'program';
  const typed = peek(cursor)?.text === '(' ? readList(cursor) : readRun(cursor);
  const span: QuerySpan = [name.span[0], cursor.tokens[cursor.at - 1]?.span[1] ?? name.span[1]];
  if (cursor.context.isTextOnly) {
    throw new QueryProblem('field-not-here', span, reasons.textOnly(name.text), without(span));
  }
  if (typed.length === 0) {
    throw new QueryProblem('missing-operand', span, reasons.missingValue(name.text), without(span));
  }
  count(cursor, name.span[0], typed.length);
  const isDate = (dateFields as readonly string[]).includes(field);
  const values = isDate
    ? [dateOf(name, typed)]
    : typed.map((value) => valueOf(cursor, field, name.text, value));
  return { kind: 'field', field, values: [...new Set(values)], span };
}

/** The tokeniser calls a value what belongs to the field. */
function readRun(cursor: Cursor): Typed[] {
  const typed: Typed[] = [];
  for (let token = peek(cursor); token?.kind === 'value'; token = peek(cursor)) {
    cursor.at += 1;
    addValue(typed, token);
  }
  return typed;
}

function readList(cursor: Cursor): Typed[] {
  const open = peek(cursor);
  const typed: Typed[] = [];
  cursor.at += 1;
  for (let token = peek(cursor); token; token = peek(cursor)) {
    cursor.at += 1;
    if (token.text === ')') return typed;
    if (token.text === '(') {
      throw new QueryProblem('stray-bracket', token.span, reasons.strayBracket(), without(token.span));
    }
    if (token.kind !== 'operator') addValue(typed, token);
  }
  const { length } = cursor.text;
  const fix = { span: [length, length] as const, text: ')'.repeat(cursor.openBrackets + 1) };
  throw new QueryProblem('unclosed-bracket', open?.span ?? [0, 0], reasons.unclosedBracket(), fix);
}

function addValue(typed: Typed[], { text, span }: QueryToken): void {
  const value = /^["“”„«»]/.test(text) ? unquoted(text, span) : text;
  if (value !== '' && value !== ',') typed.push({ text: value, span });
}

function valueOf(cursor: Cursor, field: QueryField, name: string, { text, span }: Typed): string {
  const { programs } = cursor.context;
  const value = readValue(field, text, programs);
  if (value !== null) return value;
  const reason = reasons.unknownValue(name, text, someValues(field, programs));
  const next = peek(cursor);
  // `provinsi:jawa barat` lacks its quotes.
  const both = `${text} ${next?.kind === 'word' ? trimmed(next.text, 0).text : ''}`;
  if (field === 'region' && next && readValue(field, both) !== null) {
    const fix = { span: [span[0], next.span[1]] as const, text: `"${both}"` };
    throw new QueryProblem('unknown-value', span, reason, fix);
  }
  const guess = nearestValue(field, text, programs);
  throw new QueryProblem('unknown-value', span, reason, guess === null ? null : { span, text: guess });
}

function dateOf({ text: name }: QueryToken, [first, second]: readonly Typed[]): string {
  if (second) {
    const fix = { span: [first?.span[1] ?? second.span[0], second.span[1]] as const, text: '' };
    throw new QueryProblem('bad-date', second.span, reasons.oneDate(name), fix);
  }
  const { text, span } = first ?? { text: '', span: [0, 0] as const };
  const date = readDate(text);
  if (date !== null) return date;
  const guess = guessDate(text);
  throw new QueryProblem(
    'bad-date',
    span,
    reasons.badDate(text),
    guess === null ? null : { span, text: guess },
  );
}

/** `provnisi:jabar` probably means the field; anything else was text with a colon in it. */
export function refuseField(cursor: Cursor, { text, span }: QueryToken): QueryProblem {
  const name = text.slice(0, -1);
  const guess = nearestFieldName(name);
  const rest = peek(cursor);
  const all: QuerySpan = [span[0], rest?.span[1] ?? span[1]];
  const words = cursor.text
    .slice(...all)
    .replace(/[:\s]+/g, ' ')
    .replace(/["“”„«»()*]/g, '')
    .trim();
  const fix = guess === null ? { span: all, text: `"${words}"` } : { span, text: `${guess}:` };
  return new QueryProblem('unknown-field', span, reasons.unknownField(name, queryFields.join(', ')), fix);
}
