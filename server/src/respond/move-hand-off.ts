import { AppError } from '@tanggap/shared/errors';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { HandOffStatus } from '@tanggap/shared/vocabulary';
import type { Store } from '../store/store.js';
import { entryOf, type Actor } from '../triage/triage-deps.js';
import { unknownNoun, wrongState } from './refusals.js';
import { logAct, personOf, type RespondDeps } from './respond-deps.js';

export type MoveDeps = Pick<RespondDeps, 'publisher' | 'now'> & { store: Pick<Store, 'handOffs' | 'audit'> };

export interface HandOffMove {
  version: number;
  status: HandOffStatus;
  reference?: string | undefined;
  note: string;
}

/** Forward only; staying adds a note or a number. A hand-off may be closed at any time, for instance when settled by telephone. */
const next: Record<HandOffStatus, readonly HandOffStatus[]> = {
  prepared: ['prepared', 'filed', 'closed'],
  filed: ['filed', 'answered', 'closed'],
  answered: ['answered', 'closed'],
  closed: [],
};

async function findHandOff({ store }: MoveDeps, id: string): Promise<HandOffRecord> {
  const record = await store.handOffs.get(id);
  if (!record) throw unknownNoun('hand-off', id);
  return record;
}

function requireMove(record: HandOffRecord, move: HandOffMove): void {
  const { id, status, version } = record;
  if (version !== move.version)
    throw new AppError('hand-off-changed', `${id} changed meanwhile; look at it again`, { handOff: record });
  if (!next[status].includes(move.status))
    throw wrongState(id, status, `a step after ${status}, not ${move.status}`);
}

/** A report at LAPOR can only be followed by its number. */
function referenceOf({ kind, reference, id }: HandOffRecord, move: HandOffMove): string | null {
  const given = move.reference?.trim() || reference;
  if (given === null && kind === 'lapor' && move.status === 'filed') {
    const message = `expected the number under which ${id} was filed`;
    throw new AppError('bad-request', message, { issues: [{ path: 'reference', message }] });
  }
  return given;
}

/** Takes a hand-off one step on. Refuses with `not-found`, `hand-off-changed`, `wrong-state` or `bad-request`. */
export async function moveHandOff(
  deps: MoveDeps,
  actor: Actor,
  id: string,
  move: HandOffMove,
): Promise<HandOffRecord> {
  const record = await findHandOff(deps, id);
  requireMove(record, move);
  const reference = referenceOf(record, move);
  const at = deps.now();
  const { status, note } = move;
  const step = { status, by: personOf(actor), at, note };
  const moved: HandOffRecord = {
    ...{ ...record, status, reference, version: record.version + 1, updatedAt: at },
    steps: [...record.steps, step],
  };
  const facts = { handOffId: id, from: record.status, to: status, reference, note };
  await deps.store.handOffs.put(moved, entryOf(record.storyId, 'hand-off-moved', actor, at, facts));
  await logAct(deps, actor, 'hand-off:move', id, { from: record.status, to: status, reference });
  deps.publisher.referenceChanged('hand-off', id);
  return moved;
}
