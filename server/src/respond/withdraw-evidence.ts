import type { Evidence } from '@tanggap/shared/evidence';
import { entryOf, type Actor } from '../triage/triage-deps.js';
import { wrongState } from './refusals.js';
import { logAct, personOf, type EvidenceDeps } from './respond-deps.js';
import { findEvidence } from './story-evidence.js';

/** Evidence stays readable and no longer counts. Rejects with `not-found`, or `wrong-state` where it was withdrawn before. */
export async function withdrawEvidence(
  deps: EvidenceDeps,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Evidence> {
  const evidence = await findEvidence(deps, id);
  if (evidence.withdrawn !== null) throw wrongState(id, 'withdrawn', 'evidence that is in use');
  const at = deps.now();
  const withdrawn: Evidence = { ...evidence, withdrawn: { by: personOf(actor), at, reason } };
  const { storyId, title } = evidence;
  await deps.store.evidence.put(
    withdrawn,
    entryOf(storyId, 'evidence-withdrawn', actor, at, { evidenceId: id, title, reason }),
  );
  await logAct(deps, actor, 'evidence:withdraw', id, { storyId, reason });
  deps.publisher.evidenceChanged(storyId);
  return withdrawn;
}
