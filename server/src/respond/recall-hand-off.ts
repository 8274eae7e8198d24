import type { Decision } from '@tanggap/shared/case';
import { AppError } from '@tanggap/shared/errors';
import type { Actor } from '../triage/triage-deps.js';
import { moveHandOff, type MoveDeps } from './move-hand-off.js';

const mostPrepared = 50;
const note = 'Keputusan yang menyiapkannya dibatalkan.';

function isOvertaken(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'hand-off-changed' || error.code === 'wrong-state');
}

/** After a decision was taken back: what it prepared and nobody has filed yet is closed. What was filed goes on. */
export async function recallHandOff(
  deps: MoveDeps,
  actor: Actor,
  storyId: string,
  { handOff, reason, at }: Decision,
): Promise<void> {
  if (handOff === null) return;
  const prepared = await deps.store.handOffs.list({ storyId, status: 'prepared', limit: mostPrepared });
  const ofDecision = prepared.filter(({ to, steps: [first] }) => {
    return to === handOff.to && first?.note === reason && Date.parse(first.at) >= Date.parse(at);
  });
  for (const { id, version } of ofDecision) {
    try {
      await moveHandOff(deps, actor, id, { version, status: 'closed', note });
    } catch (error) {
      // A colleague who files it in this moment has taken it on.
      if (!isOvertaken(error)) throw error;
    }
  }
}
