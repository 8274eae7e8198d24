import { AppError } from '@tanggap/shared/errors';
import { dateFields, type DateField, type QueryNode } from '@tanggap/shared/query';
import { stepMs, zoneOffsetMs } from '@tanggap/shared/time-buckets';
import type { Zone } from '@tanggap/shared/vocabulary';

/** A stretch of time in ms, end exclusive; null where that side is open. */
interface Bounds {
  from: number | null;
  to: number | null;
}

/** Where neither the address nor the query says since when. */
export const defaultDays = 30;
/** Ten years, leap days included: more than any desk keeps, and about 500 weeks to draw. */
export const mostDays = 3_653;

/**
 * The range of a search: what the address says, narrowed by the dates inside the query. A day in the query is a whole day
 * of the zone, so `to:` includes it. Rejects an empty range with `bad-request` and one beyond ten years with
 * `range-refused`.
 */
export function readRange(
  asked: { from?: string | undefined; to?: string | undefined },
  node: QueryNode | null,
  { now, zone }: { now: string; zone: Zone },
): { from: string; to: string } {
  const parts = [
    { from: asked.from ? Date.parse(asked.from) : null, to: asked.to ? Date.parse(asked.to) : null },
    ...datesOf(node).map((date) => boundsOf(date, zone)),
  ];
  const to = least(parts.map((part) => part.to)) ?? Date.parse(now);
  const from = most(parts.map((part) => part.from)) ?? to - defaultDays * stepMs.day;
  if (from >= to) throw emptyRange(from, to);
  if (to - from > mostDays * stepMs.day) throw tooWide(from, to);
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

type DateNode = Extract<QueryNode, { kind: 'field' }> & { field: DateField };

/** Dates stand only at the top of a query, joined by AND. */
function datesOf(node: QueryNode | null): DateNode[] {
  if (node === null) return [];
  const top = node.kind === 'and' ? node.of : [node];
  return top.filter(
    (part): part is DateNode =>
      part.kind === 'field' && (dateFields as readonly string[]).includes(part.field),
  );
}

function boundsOf({ field, values }: DateNode, zone: Zone): Bounds {
  const moments = values.map((value) => momentsOf(value, zone));
  const from = least(moments.map((moment) => moment.from));
  const to = most(moments.map((moment) => moment.to));
  if (field === 'from') return { from, to: null };
  if (field === 'to') return { from: null, to };
  // A moment is meant to the minute.
  return { from, to: from !== null && from === to ? from + 60_000 : to };
}

/** Begin and end of what a date names: a whole day, or one moment. */
function momentsOf(value: string, zone: Zone): { from: number; to: number } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const from = Date.parse(`${value}T00:00:00.000Z`) - zoneOffsetMs[zone];
    if (!Number.isNaN(from)) return { from, to: from + stepMs.day };
  }
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value);
  const moment = hasZone ? Date.parse(value) : Date.parse(`${value}Z`) - zoneOffsetMs[zone];
  if (!Number.isNaN(moment)) return { from: moment, to: moment };
  throw new AppError('bad-request', `expected a day such as 2026-03-09 or a moment, got ${value}`);
}

const given = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const least = (values: readonly (number | null)[]): number | null => {
  const known = given(values);
  return known.length === 0 ? null : Math.min(...known);
};
const most = (values: readonly (number | null)[]): number | null => {
  const known = given(values);
  return known.length === 0 ? null : Math.max(...known);
};

function emptyRange(from: number, to: number): AppError {
  const message = `expected a range that ends after it begins, got ${iso(from)} to ${iso(to)}`;
  return new AppError('bad-request', message, { issues: [{ path: 'from', message }] });
}

function tooWide(from: number, to: number): AppError {
  const days = Math.ceil((to - from) / stepMs.day);
  const message = `expected at most ${mostDays} days (ten years), got ${days}; choose a shorter range`;
  return new AppError('range-refused', message, { mostDays, days });
}

const iso = (ms: number): string => new Date(ms).toISOString();
