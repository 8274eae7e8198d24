import { AppError } from '@tanggap/shared/errors';
import type { Engine } from '../engine.js';
import { hourOfRow, keyOf, stride } from './columns.js';
import { numbersIn } from './numbers.js';
import type { TextTerm } from './text-expression.js';

/** Rows from `from` on, up to but without `to`. */
export interface RowRange {
  from: number;
  to: number;
}

/** Words × mentions that FTS5 looks through in one go, some 0.3 s; between the goes the time is looked at. */
const workAtOnce = 20_000_000;
/** A search that takes longer is refused: the reader thread answers others, too. */
const longestMs = 4_000;
/** Beginnings are gathered from the whole index, some 0.1–1 s each at 1,000,000 mentions; more are tried out first. */
const prefixesUntried = 2;

/** FTS5 bounds its walk by integers alone; numbers of JavaScript are bound as reals, and it would read all mentions. */
export const rowBetween = 'rowid between cast(? as integer) and cast(? as integer)';

const bytesPerMention = stride * Uint32Array.BYTES_PER_ELEMENT;

/** Mentions in the hours of a range, from the sizes of their columns alone. */
export function mentionsIn(engine: Engine, { from, to }: RowRange): number {
  const bytes = engine.value<number | null>(
    'select sum(length(data)) from mention_column where key >= ? and key < ?',
    ...[keyOf(hourOfRow(from), 0), keyOf(hourOfRow(to - 1) + 1, 0)],
  );
  return (bytes ?? 0) / bytesPerMention;
}

/** Rows of the mentions whose words match, ascending. Throws `range-refused` where that takes too long. */
export function textRows(engine: Engine, text: TextTerm, range: RowRange): Float64Array {
  const refuseAt = performance.now() + longestMs;
  tryPrefixes(engine, text, refuseAt);
  const parts = Math.max(1, Math.ceil((mentionsIn(engine, range) * text.terms) / workAtOnce));
  const length = Math.ceil((range.to - range.from) / parts);
  const found: Float64Array[] = [];
  for (let from = range.from; from < range.to; from += length) {
    // One long text of all rows is read out in two thirds of the time that rows one by one take.
    const rows = engine.value<Buffer | null>(
      `select cast(group_concat(rowid) as blob) from mention_text where mention_text match ? and ${rowBetween}`,
      ...[text.match, from, Math.min(range.to, from + length) - 1],
    );
    found.push(numbersIn(rows));
    refuseAfter(refuseAt);
  }
  const [only] = found;
  return only && found.length === 1 ? only : joined(found);
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function tryPrefixes(engine: Engine, { prefixes }: TextTerm, refuseAt: number): void {
  if (prefixes.length <= prefixesUntried) return;
  for (const prefix of prefixes) {
    engine.one('select 1 from mention_text where mention_text match ? limit 1', prefix);
    refuseAfter(refuseAt);
  }
}

function refuseAfter(moment: number): void {
  if (performance.now() <= moment) return;
  throw new AppError(
    'range-refused',
    `the words of this search would take longer than ${longestMs / 1_000} s; use fewer or rarer words, longer beginnings before *, or a shorter range`,
    { limitMs: longestMs },
  );
}
