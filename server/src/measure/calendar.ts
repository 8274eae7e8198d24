import { AppError } from '@tanggap/shared/errors';
import { defaultCalendar } from '@tanggap/shared/default-calendar';
import { workCalendarSchema, type Stretch, type WorkCalendar } from '@tanggap/shared/work-calendar';
import type { SettingsStore } from '../store/store.js';
import type { Actor, MeasureDeps } from './measure-deps.js';
import { noteAct } from './note-act.js';

const name = 'calendar';

/** The desk's calendar; the one shipped, as version 0, until somebody saves another. */
export async function readCalendar(settings: Pick<SettingsStore, 'get'>): Promise<WorkCalendar> {
  const kept = await settings.get(name);
  return kept === null ? defaultCalendar : workCalendarSchema.parse(kept);
}

/**
 * Saves the calendar as the version after the one it was written on. Rejects with `record-changed`, or with
 * `bad-request` (`details.issues`) naming every stretch and date that cannot be.
 */
export async function saveCalendar(
  deps: MeasureDeps,
  actor: Actor,
  given: WorkCalendar,
): Promise<WorkCalendar> {
  const issues = calendarProblems(given);
  if (issues.length > 0) {
    throw new AppError('bad-request', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), {
      issues,
    });
  }
  const before = await readCalendar(deps.store.settings);
  const next = {
    ...given,
    version: given.version + 1,
    holidays: given.holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
  await deps.store.settings.put(name, next);
  const data = {
    version: next.version,
    zone: next.zone,
    holidays: next.holidays.length,
    before: before.holidays.length,
  };
  await noteAct(deps, actor, { action: 'calendar:save', noun: 'setting', id: name, data });
  return next;
}

interface Problem {
  path: string;
  message: string;
}

function calendarProblems({ office, ramadan, ramadans, holidays }: WorkCalendar): Problem[] {
  const weeks = Object.entries({ office, ramadan }).flatMap(([week, days]) =>
    Object.entries(days).flatMap(([day, stretches]) => stretchProblems(`${week}.${day}`, stretches)),
  );
  const reversed = ramadans
    .filter(({ from, to }) => to < from)
    .map(({ from, to }) => ({ path: 'ramadans', message: `expected an end after ${from}, got ${to}` }));
  const days = holidays.map(({ day }) => day);
  const twice = [...new Set(days.filter((day, index) => days.indexOf(day) !== index))].map((day) => ({
    path: 'holidays',
    message: `expected each day once, got ${day} twice`,
  }));
  return [...weeks, ...reversed, ...twice];
}

/** An end of `00:00` is midnight, so nothing may follow it. */
function stretchProblems(path: string, stretches: readonly Stretch[]): Problem[] {
  const ends = stretches.map(({ from, to }) => ({ from, to: to === '00:00' ? '24:00' : to }));
  return ends.flatMap(({ from, to }, index) => {
    const before = ends[index - 1];
    if (to <= from) return [{ path, message: `expected an end after ${from}, got ${to}` }];
    if (before && from < before.to)
      return [{ path, message: `expected a start from ${before.to} on, got ${from}` }];
    return [];
  });
}
