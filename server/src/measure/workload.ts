import type { Workload } from '@tanggap/shared/api-measure';
import { stretchStart } from '@tanggap/shared/time-buckets';
import type { TimelineKind } from '@tanggap/shared/timeline';
import type { Shift } from '@tanggap/shared/work-calendar';
import { readCalendar } from './calendar.js';
import { holdersOf } from './held-stories.js';
import type { MeasureDeps } from './measure-deps.js';
import { currentShifts, findShift } from './roster.js';

type Person = Workload['people'][number];
type Count = 'decided' | 'drafted' | 'approved';

const countedActs: Partial<Record<TimelineKind, Count>> = {
  decided: 'decided',
  'response-started': 'drafted',
  approved: 'approved',
};

/**
 * Load of a shift: everybody on it, and whoever else holds or did something, in the order of names. Without a shift
 * named the one that is on (the last to begin, where there are several); where none is, the desk's running day.
 */
export async function workload(deps: MeasureDeps, shiftId?: string): Promise<Workload> {
  const shift =
    shiftId === undefined ? ((await currentShifts(deps)).at(-1) ?? null) : await findShift(deps, shiftId);
  const range = await rangeOf(deps, shift);
  const [acts, open] = await Promise.all([deps.store.measure.acts(range), deps.store.measure.openCases()]);
  const people = new Map<string, Person>();
  const personOf = ({ id, name }: { id: string; name: string }): Person => {
    const known = people.get(id) ?? { id, name, held: 0, decided: 0, drafted: 0, approved: 0 };
    people.set(id, known);
    return known;
  };
  for (const person of shift?.people ?? []) personOf(person);
  for (const holder of await holdersOf(deps, open)) personOf(holder).held += 1;
  for (const { kind, actorId, actorName } of acts) {
    const count = countedActs[kind];
    if (count) personOf({ id: actorId, name: actorName })[count] += 1;
  }
  return {
    people: [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1)),
    unheld: open.filter(({ holder }) => holder === null).length,
    shift,
  };
}

async function rangeOf(deps: MeasureDeps, shift: Shift | null): Promise<{ from: string; to: string }> {
  if (shift) return { from: shift.from, to: shift.to };
  const { zone } = await readCalendar(deps.store.settings);
  const now = Date.parse(deps.now());
  const start = stretchStart(now, 'day', zone);
  return { from: new Date(start).toISOString(), to: new Date(now + 1).toISOString() };
}
