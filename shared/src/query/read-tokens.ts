import type { QuerySpan } from '../query.js';
import { fieldNamed } from './field-names.js';

export type QueryTokenKind =
  'space' | 'word' | 'phrase' | 'operator' | 'exclusion' | 'bracket' | 'field' | 'value' | 'unknown-field';

/** A piece of a query as typed. The texts of all pieces joined are the query again. */
export interface QueryToken {
  kind: QueryTokenKind;
  text: string;
  span: QuerySpan;
}

const quotes = '"“”„«»';
const piece = new RegExp(`\\s+|[${quotes}][^${quotes}]*[${quotes}]?|[()]|[^\\s()${quotes}]+`, 'gu');
/** In capitals only, so that the ordinary words “dan”, “atau”, “or” stay words. `near/5` cannot be mistaken. */
const operator = /^(?:AND|DAN|OR|ATAU|NOT|BUKAN|NEAR|(?:near|dekat)\/.*)$/;
const anyCase = /^(?:near|dekat)\/.*$/i;
const call = /^(?:near|dekat)$/i;
const named = /^(\p{L}[\p{L}-]*):/u;

interface Reading {
  text: string;
  tokens: QueryToken[];
  /** A field name or a comma wants a value next. */
  wantsValue: boolean;
  isInValues: boolean;
}

/** The pieces of a query, half-written ones too. Never throws; the time grows with the length alone. */
export function readTokens(text: string): QueryToken[] {
  const reading: Reading = { text, tokens: [], wantsValue: false, isInValues: false };
  for (const { 0: found, index } of text.matchAll(piece)) {
    if (/^\s/.test(found)) push(reading, 'space', index, found);
    else if (found === '(' || found === ')') readBracket(reading, index, found);
    else if (quotes.includes(found.charAt(0))) readQuoted(reading, index, found);
    else readRun(reading, index, found);
  }
  return reading.tokens;
}

function push(reading: Reading, kind: QueryTokenKind, from: number, text: string): void {
  reading.tokens.push({ kind, text, span: [from, from + text.length] });
}

function readBracket(reading: Reading, from: number, bracket: string): void {
  reading.isInValues = bracket === '(' && (reading.wantsValue || reading.isInValues);
  reading.wantsValue = false;
  push(reading, 'bracket', from, bracket);
}

function readQuoted(reading: Reading, from: number, text: string): void {
  const isValue = reading.wantsValue || reading.isInValues;
  push(reading, isValue ? 'value' : 'phrase', from, text);
  reading.wantsValue = false;
}

function readRun(reading: Reading, from: number, run: string): void {
  if (reading.isInValues) return readValues(reading, from, run);
  const [head = '', name = ''] = named.exec(run) ?? [];
  const field = fieldNamed(name);
  if (field !== null) {
    push(reading, 'field', from, head);
    reading.wantsValue = true;
    if (run.length > head.length) readValues(reading, from + head.length, run.slice(head.length));
    return;
  }
  const isMoreValues = run.startsWith(',') && reading.tokens.at(-1)?.kind === 'value';
  if (reading.wantsValue || isMoreValues) return readValues(reading, from, run);
  if (isExclusion(reading, from, run)) {
    push(reading, 'exclusion', from, run.charAt(0));
    if (run.length > 1) readRun(reading, from + 1, run.slice(1));
    return;
  }
  readPlain(reading, from, run, head);
}

/** `mbg,bsu` as a value, a comma, a value. A comma at the end lets the list go on after a blank. */
function readValues(reading: Reading, from: number, run: string): void {
  for (const { 0: part, index } of run.matchAll(/,|[^,]+/g)) {
    const isJoin = reading.isInValues && /^(?:OR|ATAU)$/.test(part);
    push(reading, isJoin ? 'operator' : 'value', from + index, part);
  }
  reading.wantsValue = run.endsWith(',') && !reading.isInValues;
}

/** A dash excludes at the beginning of a word only, and a single one: `2025 - 2026` and `anak-anak` have none. */
function isExclusion({ text, tokens }: Reading, from: number, run: string): boolean {
  if (!/^[-−–](?![-−–])/.test(run)) return false;
  const before = tokens.at(-1);
  const isAtBegin = !before || before.kind === 'space' || before.kind === 'exclusion' || before.text === '(';
  return isAtBegin && /^[^\s)]/.test(text.charAt(from + 1));
}

function readPlain(reading: Reading, from: number, run: string, head: string): void {
  const isCall = call.test(run) && reading.text.charAt(from + run.length) === '(';
  if (isCall || operator.test(run) || anyCase.test(run)) return push(reading, 'operator', from, run);
  const rest = run.slice(head.length);
  // `https://…` is an address, and `Catatan:` before a blank is an ordinary word.
  const isName = head !== '' && rest !== '' && !rest.startsWith('//');
  if (!isName) return push(reading, 'word', from, run);
  push(reading, 'unknown-field', from, head);
  push(reading, 'word', from + head.length, rest);
}
