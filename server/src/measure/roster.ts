import type { shiftBodySchema, shiftListSchema } from '@tanggap/shared/api-measure';
import { AppError } from '@tanggap/shared/errors';
import type { Shift } from '@tanggap/shared/work-calendar';
import type { z } from 'zod';
import type { Actor, MeasureDeps } from './measure-deps.js';
import { noteAct } from './note-act.js';

export type ShiftBody = z.infer<typeof shiftBodySchema>;

/** Also how far back a shift may begin that is still on. */
const longestShiftMs = 24 * 3_600_000;
const pageSize = 200;
/** Three a day for ten years; more is not a roster. */
const mostShifts = 12_000;

type Shifts = { store: Pick<MeasureDeps['store'], 'shifts'> };

/** Shifts that overlap [from, to), by their beginning; without `to` everything rostered from then on. */
export async function shiftsBetween({ store }: Shifts, from: string, to?: string): Promise<Shift[]> {
  const since = new Date(Date.parse(from) - longestShiftMs).toISOString();
  const found: Shift[] = [];
  let cursor: string | null = null;
  do {
    const page: { records: Shift[]; nextCursor: string | null } = await store.shifts.list({
      ...{ marks: ['kept'], since, limit: pageSize },
      ...(to !== undefined && { until: to }),
      ...(cursor !== null && { cursor }),
    });
    found.push(...page.records);
    cursor = page.nextCursor;
  } while (cursor !== null && found.length < mostShifts);
  return found
    .filter((shift) => Date.parse(shift.to) > Date.parse(from))
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from) || a.name.localeCompare(b.name, 'id'));
}

/** The roster of a range, and which of its shifts are on now. */
export async function listShifts(
  deps: MeasureDeps,
  range: { from: string; to: string },
): Promise<z.infer<typeof shiftListSchema>> {
  const [shifts, current] = [await shiftsBetween(deps, range.from, range.to), await currentShifts(deps)];
  return { shifts, current: current.map(({ id }) => id) };
}

/** Shifts that are on now, the one that began last at the end. */
export async function currentShifts(deps: Pick<MeasureDeps, 'store' | 'now'>): Promise<Shift[]> {
  const now = deps.now();
  const soon = new Date(Date.parse(now) + 1).toISOString();
  return shiftsBetween(deps, now, soon);
}

/** Rejects with `not-found`. */
export async function findShift({ store }: Shifts, id: string): Promise<Shift> {
  const [shift] = await store.shifts.get([id]);
  if (!shift || shift.isRemoved) throw new AppError('not-found', `expected a known shift, got ${id}`, { id });
  return shift;
}

/** Rejects with `bad-request` where the hours cannot be or a person is unknown. */
export async function addShift(deps: MeasureDeps, actor: Actor, body: ShiftBody): Promise<Shift> {
  const shift = await deps.store.shifts.add({ ...(await sound(deps, body)), isRemoved: false });
  return noted(deps, actor, 'shift:add', shift);
}

/** Rejects with `not-found`, `record-changed` or `bad-request`. */
export async function editShift(
  deps: MeasureDeps,
  actor: Actor,
  id: string,
  { version, ...body }: ShiftBody & { version: number },
): Promise<Shift> {
  await findShift(deps, id);
  const next = { ...(await sound(deps, body)), id, version: version + 1, isRemoved: false };
  await deps.store.shifts.put(next);
  return noted(deps, actor, 'shift:edit', next);
}

/** Its hours no longer count; the record stays. Rejects with `not-found` or `record-changed`. */
export async function removeShift(
  deps: MeasureDeps,
  actor: Actor,
  id: string,
  version: number,
): Promise<Shift> {
  const next = { ...(await findShift(deps, id)), version: version + 1, isRemoved: true };
  await deps.store.shifts.put(next);
  return noted(deps, actor, 'shift:remove', next);
}

async function noted(deps: MeasureDeps, actor: Actor, action: string, shift: Shift): Promise<Shift> {
  const { id, name, from, to, people } = shift;
  const data = { name, from, to, people: people.map((person) => person.id) };
  await noteAct(deps, actor, { action, noun: 'shift', id, data });
  return shift;
}

/** The same shift with moments in UTC and people as their accounts name them. */
async function sound(deps: MeasureDeps, { name, from, to, people }: ShiftBody): Promise<ShiftBody> {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (end <= start) throw refused('to', `expected an end after ${from}, got ${to}`);
  if (end - start > longestShiftMs)
    throw refused('to', 'expected at most 24 hours; roster longer watches as several');
  const accounts = new Map((await deps.store.users.list()).map((user) => [user.id, user]));
  const ids = [...new Set(people.map(({ id }) => id))];
  const unknown = ids.filter((id) => accounts.get(id)?.isDisabled !== false);
  if (unknown.length > 0)
    throw refused('people', `expected people who can sign in, got ${unknown.join(', ')}`);
  return {
    name,
    ...{ from: new Date(start).toISOString(), to: new Date(end).toISOString() },
    people: ids
      .map((id) => ({ id, name: accounts.get(id)?.name ?? id }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
  };
}

function refused(path: string, message: string): AppError {
  return new AppError('bad-request', `${path}: ${message}`, { issues: [{ path, message }] });
}
