import type { MeasureQuery, Targets } from '@tanggap/shared/api-measure';
import { AppError } from '@tanggap/shared/errors';
import type { Measuring } from '@tanggap/shared/measure/stage-value';
import type { MeasuredCase } from '@tanggap/shared/measure/measured-case';
import { ungrouped } from '@tanggap/shared/metrics';
import { urgencyBand } from '@tanggap/shared/story-rules';
import { zoneOffsetMs } from '@tanggap/shared/time-buckets';
import type { Zone } from '@tanggap/shared/vocabulary';
import type { ClockMode, Shift, WorkCalendar } from '@tanggap/shared/work-calendar';
import { alwaysTime, dayOf, officeTime, shiftTime, type CountedTime } from '@tanggap/shared/work-time';
import { readCalendar } from './calendar.js';
import type { MeasureDeps } from './measure-deps.js';
import { findShift, shiftsBetween } from './roster.js';
import { readTargets } from './targets.js';

export type ReadDeps = Pick<MeasureDeps, 'now'> & {
  store: Pick<MeasureDeps['store'], 'measure' | 'shifts' | 'settings' | 'programs'>;
};

const dayMs = 86_400_000;
/** A year beside the one before it; every story of the range is looked at. */
const longestRangeDays = 400;

/** A question about figures with everything that its answer needs besides the stories. */
export interface Question extends Measuring {
  query: MeasureQuery;
  /** Ms; `to` is exclusive and never later than just after now. */
  from: number;
  to: number;
  /** The zone whose days are told; office hours are the calendar's own. */
  zone: Zone;
  mode: ClockMode;
  calendar: WorkCalendar;
  targets: Targets;
  /** Shifts of the range, and beyond it where their hours count. */
  shifts: Shift[];
}

/**
 * Reads settings and roster for a question. Without `from` the desk's running day is asked for, without `to` everything
 * up to now. `countFrom`: the earliest moment (ms) from which time may have to be counted, where that is before the range.
 * Rejects with `bad-request` (a range that ends before it begins) or `range-refused` (more than 400 days).
 */
export async function prepareMeasuring(
  deps: ReadDeps,
  query: MeasureQuery,
  countFrom = Infinity,
): Promise<Question> {
  const now = Date.parse(deps.now());
  const [calendar, targets] = await Promise.all([
    readCalendar(deps.store.settings),
    readTargets(deps.store.settings),
  ]);
  const zone = query.zone ?? calendar.zone;
  const mode = query.mode ?? targets.mode;
  const { from, to } = rangeOf(query, now, zone);
  const shiftsFrom = Math.min(from, countFrom);
  const shifts = await shiftsBetween(deps, new Date(shiftsFrom).toISOString());
  const counted = countedIn(mode, calendar, shifts);
  return { query, from, to, zone, mode, calendar, targets, shifts, counted, now };
}

function countedIn(mode: ClockMode, calendar: WorkCalendar, shifts: readonly Shift[]): CountedTime {
  if (mode === 'office') return officeTime(calendar);
  return mode === 'shift' ? shiftTime(shifts, calendar.zone) : alwaysTime(calendar.zone);
}

function rangeOf({ from, to }: MeasureQuery, now: number, zone: Zone): { from: number; to: number } {
  const start = from === undefined ? dayOf(now, zone) * dayMs - zoneOffsetMs[zone] : Date.parse(from);
  const end = to === undefined ? Infinity : Date.parse(to);
  if (to !== undefined && end < start) {
    throw new AppError(
      'bad-request',
      `expected a range that ends after it begins, got ${from ?? 'today'} to ${to}`,
    );
  }
  // Nothing begins after now, and what begins at this very moment belongs to it.
  const last = Math.max(start, Math.min(end, now + 1));
  const days = Math.ceil((last - start) / dayMs);
  if (days > longestRangeDays) {
    throw new AppError(
      'range-refused',
      `expected at most ${longestRangeDays} days, got ${days}; ask year by year`,
      {
        limitDays: longestRangeDays,
        days,
      },
    );
  }
  return { from: start, to: last };
}

/** Stories of the question's programs, bands and sources, flagged while its shift was on. Rejects with `not-found` (shift). */
export async function chooserOf(
  deps: ReadDeps,
  { query, shifts }: Question,
): Promise<(story: MeasuredCase) => boolean> {
  const { program, urgency, source } = query;
  const wasOn = await dutyOf(deps, query.shift, shifts);
  return ({ programs, urgency: value, sourceKinds, moments: { flaggedAt } }) =>
    (!program?.length ||
      program.some((id) => (id === ungrouped ? programs.length === 0 : programs.includes(id)))) &&
    (!urgency?.length || urgency.includes(urgencyBand(value))) &&
    (!source?.length || sourceKinds.some((kind) => source.includes(kind))) &&
    (wasOn === null || (flaggedAt !== null && wasOn(flaggedAt)));
}

async function dutyOf(
  deps: ReadDeps,
  id: string | undefined,
  shifts: readonly Shift[],
): Promise<((at: number) => boolean) | null> {
  if (id === undefined) return null;
  const isOn = (at: number) => (shift: Shift) => Date.parse(shift.from) <= at && at < Date.parse(shift.to);
  if (id === ungrouped) return (at) => !shifts.some(isOn(at));
  const shift = await findShift(deps, id);
  return (at) => isOn(at)(shift);
}
