import type { handoverBodySchema, handoverDraftSchema } from '@tanggap/shared/api-measure';
import { AppError } from '@tanggap/shared/errors';
import type { Handover } from '@tanggap/shared/work-calendar';
import type { z } from 'zod';
import { begun } from './held-stories.js';
import type { Actor, MeasureDeps } from './measure-deps.js';
import { noteAct } from './note-act.js';
import { currentShifts, findShift } from './roster.js';

type Body = z.infer<typeof handoverBodySchema>;
type Draft = z.infer<typeof handoverDraftSchema>;

const mostOpen = 200;
const shownHandovers = 50;

/** The newest first. */
export async function listHandovers({ store }: MeasureDeps): Promise<{ handovers: Handover[] }> {
  const { records } = await store.handovers.list({ limit: shownHandovers });
  return { handovers: records };
}

/** Open work as it stands, and what the last note promised and nobody has kept. */
export async function draftHandover(deps: MeasureDeps, actor: Actor): Promise<Draft> {
  const [open, shifts, { records }] = await Promise.all([
    openWork(deps, actor),
    currentShifts(deps),
    deps.store.handovers.list({ limit: 1 }),
  ]);
  const promises = (records[0]?.promises ?? []).filter(({ doneAt }) => doneAt === null);
  const mine = shifts.filter(({ people }) => people.some(({ id }) => id === actor.id));
  return { open, promises, shiftId: (mine.at(-1) ?? shifts.at(-1))?.id ?? null };
}

/** Keeps the note with open work as the server knows it. Rejects with `not-found` (shift) or `bad-request` (story). */
export async function writeHandover(deps: MeasureDeps, actor: Actor, body: Body): Promise<Handover> {
  if (body.shiftId !== null) await findShift(deps, body.shiftId);
  const at = deps.now();
  const promised = body.promises.flatMap(({ storyId }) => storyId ?? []);
  const known = new Set((await deps.store.stories.summaries(promised, at)).map(({ id }) => id));
  const unknown = promised.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new AppError('bad-request', `promises: expected known stories, got ${unknown.join(', ')}`);
  const handover = await deps.store.handovers.add({
    ...{ shiftId: body.shiftId, at, by: { id: actor.id, name: actor.name } },
    ...{ note: body.note, promises: body.promises, open: await openWork(deps, actor), accepted: null },
  });
  const data = { shiftId: body.shiftId, open: handover.open.length, promises: handover.promises.length };
  await noteAct(deps, actor, { action: 'handover:write', noun: 'handover', id: handover.id, data });
  return handover;
}

/**
 * Somebody of the next shift has read it. Rejects with `not-found`, `second-person-needed` (its writer), `wrong-state`
 * (accepted before) or `record-changed`.
 */
export async function acceptHandover(
  deps: MeasureDeps,
  actor: Actor,
  id: string,
  version: number,
): Promise<Handover> {
  const [handover] = await deps.store.handovers.get([id]);
  if (!handover) throw new AppError('not-found', `expected a known handover, got ${id}`, { id });
  if (handover.by.id === actor.id)
    throw new AppError(
      'second-person-needed',
      `expected somebody other than the writer of ${id} to accept it`,
    );
  if (handover.accepted)
    throw new AppError('wrong-state', `${id} was accepted by ${handover.accepted.name}`, { id });
  // A version that is yet to come would pass the store's own check once somebody else has accepted.
  if (handover.version !== version) {
    const message = `expected version ${handover.version} of ${id}, got ${version}`;
    throw new AppError('record-changed', message, { record: handover });
  }
  const accepted = { id: actor.id, name: actor.name, at: deps.now() };
  const next = { ...handover, version: version + 1, accepted };
  await deps.store.handovers.put(next);
  await noteAct(deps, actor, { action: 'handover:accept', noun: 'handover', id });
  return next;
}

/** Begun work first, then flagged stories that wait, each the most urgent first. */
async function openWork({ store, now }: MeasureDeps, { id: userId }: Actor): Promise<Handover['open']> {
  const viewer = { userId, now: now() };
  const page = await store.stories.list({ status: begun, sort: 'urgency', limit: mostOpen }, viewer);
  const inHand = page.stories.map(({ id, title, case: { status, holder } }) => ({
    ...{ storyId: id, title, status },
    holderId: holder?.userId ?? null,
  }));
  const known = new Set(inHand.map(({ storyId }) => storyId));
  const waiting = (await store.measure.openCases())
    .filter(({ storyId }) => !known.has(storyId))
    .toSorted((a, b) => b.urgency - a.urgency)
    .map(({ storyId, title, status, holder }) => ({ storyId, title, status, holderId: holder?.id ?? null }));
  return [...inHand, ...waiting].slice(0, mostOpen);
}
