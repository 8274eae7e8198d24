import { zoneOffsetMs } from './time-buckets.js';
import type { Zone } from './vocabulary.js';
import type { OfficeWeek, Shift, Stretch, WorkCalendar } from './work-calendar.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A stretch of time in ms, its end not included: since the epoch, or since a day's midnight. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Which time counts. Days are cut at midnight of `zone` and added up once, so an interval of any length costs the same.
 * `limitAt` is the moment behind which nothing counts any more; null where there is none.
 */
export interface CountedTime {
  zone: Zone;
  /** Counted spans of the day so many days after 1 January 1970 in `zone`, in order, not overlapping. */
  spansOf(day: number): readonly Span[];
  /** Counted ms between a fixed moment and the midnight that begins `day`; negative before that moment. */
  before(day: number): number;
  limitAt: number | null;
}

/** A target that does not break within so many days breaks, for all that is known, never. */
const horizonDays = 3_660;
/** Where adding up begins, 1 January 2020; days before it are counted backwards. */
const anchorDay = 18_262;

/** Counted ms between two moments (ms since the epoch); 0 where `to` is not after `from`. */
export function workingMs(counted: CountedTime, from: number, to: number): number {
  return to <= from ? 0 : countedUntil(counted, to) - countedUntil(counted, from);
}

/**
 * The first moment at which `ms` of counted time have passed since `from`: when a target breaks. Null where that is not
 * within ten years, or not within the hours rostered so far.
 */
export function afterWorking(counted: CountedTime, from: number, ms: number): number | null {
  if (ms <= 0) return from;
  const goal = countedUntil(counted, from) + ms;
  const first = dayOf(from, counted.zone);
  const horizon = first + horizonDays;
  const last = counted.limitAt === null ? horizon : Math.min(horizon, dayOf(counted.limitAt, counted.zone));
  if (counted.before(last + 1) < goal) return null;
  const day = lastDayBefore(counted, goal, first, last);
  let left = goal - counted.before(day);
  for (const span of counted.spansOf(day)) {
    const length = span.to - span.from;
    if (left <= length) return startOf(day, counted.zone) + span.from + left;
    left -= length;
  }
  return null;
}

/** The day on whose end `goal` is reached for the first time, found by halving. */
function lastDayBefore(counted: CountedTime, goal: number, first: number, last: number): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (counted.before(middle + 1) >= goal) high = middle;
    else low = middle + 1;
  }
  return low;
}

function countedUntil(counted: CountedTime, at: number): number {
  const day = dayOf(at, counted.zone);
  const clock = at - startOf(day, counted.zone);
  let sum = counted.before(day);
  for (const { from, to } of counted.spansOf(day)) sum += Math.max(0, Math.min(to, clock) - from);
  return sum;
}

/** Days since 1 January 1970 by the zone's own midnights. */
export function dayOf(at: number, zone: Zone): number {
  return Math.floor((at + zoneOffsetMs[zone]) / dayMs);
}

const startOf = (day: number, zone: Zone): number => day * dayMs - zoneOffsetMs[zone];

/** `2026-11-19`. */
export function dayName(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

const wholeDay: readonly Span[] = [{ from: 0, to: dayMs }];

/** Around the clock. */
export function alwaysTime(zone: Zone = 'WIB'): CountedTime {
  return { zone, spansOf: () => wholeDay, before: (day) => (day - anchorDay) * dayMs, limitAt: null };
}

/** Office hours of the calendar's own zone, without holidays and joint leave. */
export function officeTime(calendar: WorkCalendar): CountedTime {
  const spansOf = remembering(officeRules(calendar));
  return { zone: calendar.zone, spansOf, before: addingUp(spansOf), limitAt: null };
}

/** Hours for which anybody is rostered: where shifts overlap, time counts once. */
export function shiftTime(
  shifts: readonly Pick<Shift, 'from' | 'to' | 'isRemoved'>[],
  zone: Zone,
): CountedTime {
  const spans = union(
    shifts
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
  );
  const byDay = new Map<number, Span[]>();
  for (const span of spans) cutIntoDays(span, zone, byDay);
  const spansOf = (day: number) => byDay.get(day) ?? [];
  return { zone, spansOf, before: addingUp(spansOf), limitAt: spans.at(-1)?.to ?? 0 };
}

/** Whether office hours are kept on a day, `2026-11-19`. */
export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  return officeRules(calendar)(Date.parse(`${day}T00:00:00Z`) / dayMs).length > 0;
}

/** Years that a range touches and whose holidays are not entered. */
export function calendarGaps({ zone, completeYears }: WorkCalendar, from: string, to: string): number[] {
  const year = (at: string) => new Date(Date.parse(at) + zoneOffsetMs[zone]).getUTCFullYear();
  const first = year(from);
  return Array.from({ length: Math.max(1, year(to) - first + 1) }, (_, index) => first + index).filter(
    (one) => !completeYears.includes(one),
  );
}

function officeRules(calendar: WorkCalendar): (day: number) => readonly Span[] {
  const off = new Set(calendar.holidays.map(({ day }) => day));
  const [usual, fasting] = [weekOf(calendar.office), weekOf(calendar.ramadan)];
  const isRamadan = (name: string) => calendar.ramadans.some(({ from, to }) => from <= name && name <= to);
  return (day) => {
    const name = dayName(day);
    if (off.has(name)) return [];
    // The epoch was a Thursday; 0 is Monday.
    return (isRamadan(name) ? fasting : usual)[(((day + 3) % 7) + 7) % 7] ?? [];
  };
}

/** Every interval asks for the spans of its first and last day, thousands of times for the same few days. */
function remembering(rules: (day: number) => readonly Span[]): (day: number) => readonly Span[] {
  const known = new Map<number, readonly Span[]>();
  return (day) => {
    let spans = known.get(day);
    if (!spans) known.set(day, (spans = rules(day)));
    return spans;
  };
}

function weekOf({ weekdays, friday, weekend }: OfficeWeek): readonly (readonly Span[])[] {
  const [common, fifth, free] = [spansIn(weekdays), spansIn(friday), spansIn(weekend)];
  return [common, common, common, common, fifth, free, free];
}

function spansIn(stretches: readonly Stretch[]): Span[] {
  return union(stretches.map(({ from, to }) => ({ from: clockMs(from), to: clockMs(to) || dayMs })));
}

const clockMs = (clock: string): number =>
  (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * minuteMs;

/** Spans in order, those that touch or overlap as one, reversed and empty ones left out. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { from, to } of spans
    .filter((span) => span.to > span.from)
    .toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

function cutIntoDays({ from, to }: Span, zone: Zone, byDay: Map<number, Span[]>): void {
  for (let day = dayOf(from, zone); day <= dayOf(to - 1, zone); day += 1) {
    const midnight = startOf(day, zone);
    const part = { from: Math.max(0, from - midnight), to: Math.min(dayMs, to - midnight) };
    const parts = byDay.get(day);
    if (parts) parts.push(part);
    else byDay.set(day, [part]);
  }
}

/** Sums up to each day from the anchor, both ways, grown as far as somebody asks. */
function addingUp(spansOf: (day: number) => readonly Span[]): (day: number) => number {
  const [onwards, backwards] = [[0], [0]];
  const lengthOf = (day: number) => spansOf(day).reduce((sum, { from, to }) => sum + to - from, 0);
  return (day) => {
    const [sums, distance] = day >= anchorDay ? [onwards, day - anchorDay] : [backwards, anchorDay - day];
    while (sums.length <= distance) {
      const passed = day >= anchorDay ? anchorDay + sums.length - 1 : anchorDay - sums.length;
      sums.push((sums.at(-1) ?? 0) + lengthOf(passed));
    }
    const sum = sums[distance] ?? 0;
    return day >= anchorDay ? sum : -sum;
  };
}
