import { facetNames, searchSorts, timelineSplits, timelineSteps } from '@tanggap/shared/api-search';
import type {
  SearchParams,
  searchQuerySchema,
  TimelineSplit,
  TimelineStep,
} from '@tanggap/shared/api-search';
import type { SavedSearch } from '@tanggap/shared/saved-search';
import type { Zone } from '@tanggap/shared/vocabulary';
import type { z } from 'zod';
import { dayAfter, startOfDay } from './day.js';

/** What a search looks for, as the address writes it; lists are separated by commas. */
export const filterNames = [...facetNames, 'status'] as const;
export type FilterName = (typeof filterNames)[number];
export type SearchSort = (typeof searchSorts)[number];
export type SearchView = 'chart' | 'table' | 'map';
/** Instants, the end exclusive. */
export type Stretch = readonly [from: string, to: string];

export const defaultDays = 30;
const longestDays = 3_660;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface SearchAddress {
  q: string;
  lists: Readonly<Record<FilterName, readonly string[]>>;
  issue: string | null;
  /** A rolling window of so many calendar days up to now; null where the ends are fixed. */
  days: number | null;
  /** True where the address says the range itself; else a date in the query may. */
  isRangeGiven: boolean;
  /** Instants of a fixed range, its end exclusive; null as the end means now. */
  from: string;
  to: string | null;
  by: TimelineStep;
  split: TimelineSplit;
  sort: SearchSort;
  view: SearchView;
  /** Stretch of the chart that narrows the table. */
  selected: Stretch | null;
  /** The saved search that one came from. */
  savedId: string | null;
}

const oneOf = <T extends string>(known: readonly T[], value: string | null, otherwise: T): T =>
  known.find((each) => each === value) ?? otherwise;

/** `2026-11-18` stands for a whole day in the zone; anything else has to be an instant. */
function edge(written: string | null, zone: Zone, isEnd: boolean): string | null {
  if (written === null || Number.isNaN(Date.parse(written))) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return new Date(written).toISOString();
  const midnight = Date.parse(startOfDay(written, zone));
  return new Date(isEnd ? midnight + dayMs : midnight).toISOString();
}

/** A range written from its end to its beginning means the same days. */
const inOrder = (from: string | null, to: string | null) =>
  from !== null && to !== null && Date.parse(from) > Date.parse(to) ? [to, from] : ([from, to] as const);

/** Midnight of the zone so many calendar days ago, today being the first of them. */
export function rollingFrom(days: number, now: number, zone: Zone): string {
  return new Date(startOfDay(dayAfter(now, 1 - days, zone), zone)).toISOString();
}

/** The step whose bars can still be told apart. */
export function stepFor(from: string, to: string | null, now: number): TimelineStep {
  const days = ((to === null ? now : Date.parse(to)) - Date.parse(from)) / dayMs;
  if (days <= 3) return 'hour';
  return days <= 120 ? 'day' : 'week';
}

function readDays(written: string | null): number | null {
  const days = Number(written ?? Number.NaN);
  return Number.isInteger(days) && days >= 1 && days <= longestDays ? days : null;
}

function readStretch(written: string | null): Stretch | null {
  const [from = '', to = ''] = (written ?? '').split('~');
  const isWhole = Date.parse(from) < Date.parse(to);
  return isWhole ? [new Date(from).toISOString(), new Date(to).toISOString()] : null;
}

/** Reads an address; what it does not know is left out, so that an old link still opens. */
export function readSearch(search: URLSearchParams, now: number, zone: Zone): SearchAddress {
  const listOf = (name: FilterName) => (search.get(name) ?? '').split(',').filter(Boolean);
  const [first, last] = inOrder(search.get('from'), search.get('to'));
  const written = edge(first, zone, false);
  const days = written === null ? (readDays(search.get('days')) ?? defaultDays) : null;
  const from = written ?? rollingFrom(days ?? defaultDays, now, zone);
  const to = days === null ? edge(last, zone, true) : null;
  return {
    q: search.get('q') ?? '',
    lists: {
      program: listOf('program'),
      level: listOf('level'),
      source: listOf('source'),
      exit: listOf('exit'),
      region: listOf('region'),
      language: listOf('language'),
      status: listOf('status'),
    },
    issue: search.get('issue'),
    days,
    isRangeGiven: written !== null || search.has('days'),
    from,
    to,
    by: oneOf(timelineSteps, search.get('by'), stepFor(from, to, now)),
    split: oneOf(timelineSplits, search.get('split'), 'exit'),
    sort: oneOf(searchSorts, search.get('sort'), 'urgency'),
    view: oneOf(['chart', 'table', 'map'], search.get('view'), 'chart'),
    selected: readStretch(search.get('sel')),
    savedId: search.get('saved'),
  };
}

type Params = z.input<typeof searchQuerySchema>;

/** The part of an address that a saved search keeps: words and chips, without its range. */
export function savedFilterOf(address: SearchAddress): SavedSearch['filter'] {
  const lists = filterNames.filter((name) => address.lists[name].length > 0);
  return {
    ...(address.q === '' ? {} : { q: address.q }),
    ...(Object.fromEntries(lists.map((name) => [name, address.lists[name]])) as Params as SearchParams),
    ...(address.issue === null ? {} : { issue: address.issue }),
  };
}

/** What the API is asked; the end stays open where the range runs until now. */
export function paramsOf(address: SearchAddress): SearchParams {
  const { from, to } = address;
  return { ...savedFilterOf(address), from, ...(to === null ? {} : { to }) };
}

/** Address at which a saved search opens. */
export function addressOfSaved(saved: SavedSearch): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(saved.filter)) {
    const written = Array.isArray(value) ? value.join(',') : (value ?? '');
    if (written !== '') search.set(name, written);
  }
  search.set('days', String(saved.days));
  if (saved.by) search.set('by', saved.by);
  if (saved.split) search.set('split', saved.split);
  search.set('saved', saved.id);
  return `/issues?${search.toString()}`;
}
