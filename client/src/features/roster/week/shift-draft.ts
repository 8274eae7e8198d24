import type { Zone } from '@tanggap/shared/vocabulary';
import type { Shift } from '@tanggap/shared/work-calendar';
import { instantOf, localTextOf } from '../../../lib/day.js';
import type { ShiftBody } from '../../../lib/measure-api.js';

const dayMs = 86_400_000;

/** A shift as it is entered: one date and two clock times of the desk's zone. */
export interface ShiftDraft {
  name: string;
  day: string;
  /** `22:00` */
  from: string;
  /** An end at or before the start is on the next day. */
  to: string;
  people: { id: string; name: string }[];
}

export function shiftDraftOf(shift: Shift, zone: Zone): ShiftDraft {
  const from = localTextOf(Date.parse(shift.from), zone);
  return {
    name: shift.name,
    day: from.slice(0, 10),
    from: from.slice(11),
    to: localTextOf(Date.parse(shift.to), zone).slice(11),
    people: shift.people,
  };
}

/** The two moments, or null while a field is missing. */
export function momentsOf(draft: ShiftDraft, zone: Zone): { from: string; to: string } | null {
  const from = instantOf(`${draft.day}T${draft.from}`, zone);
  const sameDay = instantOf(`${draft.day}T${draft.to}`, zone);
  if (from === null || sameDay === null) return null;
  const isNextDay = sameDay <= from;
  return { from, to: isNextDay ? new Date(Date.parse(sameDay) + dayMs).toISOString() : sameDay };
}

export function bodyOf(draft: ShiftDraft, zone: Zone): ShiftBody | null {
  const moments = momentsOf(draft, zone);
  if (moments === null || draft.name.trim().length < 2) return null;
  return {
    name: draft.name.trim(),
    ...moments,
    people: draft.people.map(({ id, name }) => ({ id, name })),
  };
}

/** Last week's shifts, a week later, without those that stand there already and people who have left the desk. */
export function copiesOf(
  last: readonly Shift[],
  present: readonly Shift[],
  staff: readonly string[],
): ShiftBody[] {
  const later = (at: string): string => new Date(Date.parse(at) + 7 * dayMs).toISOString();
  const key = ({ name, from }: Pick<Shift, 'name' | 'from'>): string => `${name} ${Date.parse(from)}`;
  const known = new Set(present.filter(({ isRemoved }) => !isRemoved).map(key));
  return last
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ name, from, to, people }) => ({
      name,
      from: later(from),
      to: later(to),
      people: people.filter(({ id }) => staff.includes(id)),
    }))
    .filter((body) => !known.has(key(body)));
}
