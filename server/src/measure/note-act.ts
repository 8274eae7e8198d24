import type { RecordNoun } from '@tanggap/shared/events';
import type { Actor, MeasureDeps } from './measure-deps.js';

/** The end of every act here, after its save: the log first, then the other browsers. */
export async function noteAct(
  {
    store,
    publisher,
    now,
  }: Pick<MeasureDeps, 'publisher' | 'now'> & { store: Pick<MeasureDeps['store'], 'audit'> },
  actor: Actor,
  act: { action: string; noun: RecordNoun; id: string; data?: Record<string, unknown> },
): Promise<void> {
  const { action, noun, id, data = {} } = act;
  await store.audit.append({
    at: now(),
    ...{ actorId: actor.id, actorName: actor.name },
    ...{ action, subject: id, data },
  });
  publisher.recordChanged(noun, id);
}

/** Who acts where the clock does. */
export const machine: Actor = { id: 'system', name: 'Tanggap' };
