import type { MeasureQuery } from '@tanggap/shared/api-measure';
import { urgencyBands } from '@tanggap/shared/api-measure';
import type { Stage } from '@tanggap/shared/metrics';
import { sourceKinds, type Zone } from '@tanggap/shared/vocabulary';
import { clockModes, type ClockMode } from '@tanggap/shared/work-calendar';
import { dayAfter, startOfDay } from '../../lib/day.js';
import type { RangeName, StateName } from '../../text/id/measure.js';

const noonMs = 12 * 3_600_000;

export interface MeasureAddress {
  range: RangeName;
  /** First and last day of the range, `2026-11-19`, both inside it. */
  from: string;
  to: string;
  /** The range ends with the running day, so its figures still move. */
  isRunning: boolean;
  program: string[];
  urgency: (typeof urgencyBands)[number][];
  source: (typeof sourceKinds)[number][];
  shift: string | null;
  /** Null takes the desk's own. */
  mode: ClockMode | null;
}

/** The day so many days after another; both `2026-11-19`. */
export function shiftDay(day: string, by: number, zone: Zone): string {
  return dayAfter(Date.parse(startOfDay(day, zone)) + noonMs, by, zone);
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const list = (search: URLSearchParams, key: string): string[] =>
  (search.get(key) ?? '').split(',').filter(Boolean);

/** A day that has not begun has no figures: it counts as today. */
function pickedDays(search: URLSearchParams, today: string): { from: string; to: string } | null {
  const from = search.get('from') ?? search.get('day');
  const to = search.get('to') ?? search.get('day') ?? from;
  if (!isDay(from) || !isDay(to)) return null;
  const [first, last] = from <= to ? [from, to] : [to, from];
  return { from: first < today ? first : today, to: last < today ? last : today };
}

function daysOf(
  search: URLSearchParams,
  today: string,
  zone: Zone,
): Pick<MeasureAddress, 'range' | 'from' | 'to'> {
  const picked = pickedDays(search, today);
  if (picked) return { range: 'pick', ...picked };
  const range = search.get('range');
  if (range === 'yesterday') {
    const day = shiftDay(today, -1, zone);
    return { range, from: day, to: day };
  }
  if (range === '7d' || range === '14d' || range === '30d') {
    return { range, from: shiftDay(today, 1 - Number.parseInt(range, 10), zone), to: today };
  }
  return { range: 'today', from: today, to: today };
}

/** What the address asks for; what it cannot mean is left out. */
export function readMeasure(search: URLSearchParams, today: string, zone: Zone): MeasureAddress {
  const days = daysOf(search, today, zone);
  return {
    ...days,
    isRunning: days.to === today,
    program: list(search, 'program'),
    urgency: urgencyBands.filter((band) => list(search, 'urgency').includes(band)),
    source: sourceKinds.filter((kind) => list(search, 'source').includes(kind)),
    shift: search.get('shift'),
    mode: clockModes.find((mode) => mode === search.get('mode')) ?? null,
  };
}

/** What is asked of the present: what is open now is open whatever range the figures are about. */
export function standingOf(address: MeasureAddress, zone: Zone): MeasureQuery {
  const { program, urgency, source, mode } = address;
  return {
    ...(program.length > 0 ? { program } : {}),
    ...(urgency.length > 0 ? { urgency } : {}),
    ...(source.length > 0 ? { source } : {}),
    ...(mode === null ? {} : { mode }),
    zone,
  };
}

/** What the server is asked about the range; a running one has no end, so that new stories come in. */
export function queryOf(address: MeasureAddress, zone: Zone): MeasureQuery {
  const { shift } = address;
  return {
    ...standingOf(address, zone),
    from: startOfDay(address.from, zone),
    ...(address.isRunning ? {} : { to: startOfDay(shiftDay(address.to, 1, zone), zone) }),
    ...(shift === null ? {} : { shift }),
  };
}

/** As many days as the chart of days shows at least. */
export const trendDays = 14;

/** The days before the range's end, at least two weeks, whatever the range. */
export function trendOf(address: MeasureAddress, zone: Zone): MeasureAddress {
  const from = shiftDay(address.to, 1 - trendDays, zone);
  return { ...address, from: from < address.from ? from : address.from };
}

export interface FigureLink {
  stage: Stage;
  state?: StateName;
  /** Narrows to one group of a figure. */
  program?: string;
  day?: string;
}

const carried = ['range', 'from', 'to', 'day', 'program', 'urgency', 'source', 'shift', 'mode'] as const;

/** Address of the stories behind a figure of the page at `search`. */
export function figureLink(search: URLSearchParams, { stage, state, program, day }: FigureLink): string {
  const next = new URLSearchParams({ stage });
  if (state !== undefined && state !== 'all') next.set('state', state);
  for (const key of carried) {
    const value = search.get(key);
    if (value !== null) next.set(key, value);
  }
  if (program !== undefined) next.set('program', program);
  if (day !== undefined) {
    for (const key of ['range', 'from', 'to']) next.delete(key);
    next.set('day', day);
  }
  return `/measure/stories?${next.toString()}`;
}

/** The page that the figure stood on. */
export function measureLink(search: URLSearchParams): string {
  const next = new URLSearchParams();
  for (const key of carried) {
    const value = search.get(key);
    if (value !== null) next.set(key, value);
  }
  const text = next.toString();
  return text === '' ? '/measure' : `/measure?${text}`;
}
