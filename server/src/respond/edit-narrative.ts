import { AppError } from '@tanggap/shared/errors';
import type { Narrative, NarrativeDraft } from '@tanggap/shared/narrative';
import type { Actor } from '../triage/triage-deps.js';
import { requirePrograms, tellCiting } from './fact-bank.js';
import { findNarrative, requireFacts, requireSpan } from './find-narrative.js';
import { wrongState } from './refusals.js';
import { logAct, type RespondDeps } from './respond-deps.js';

async function putNext(
  deps: RespondDeps,
  actor: Actor,
  narrative: Narrative,
  action: string,
  data: Record<string, unknown>,
): Promise<Narrative> {
  const at = deps.now();
  const next = { ...narrative, version: narrative.version + 1, byName: actor.name, updatedAt: at };
  await deps.store.narratives.put(next);
  await logAct(deps, actor, action, next.id, { ...data, version: next.version });
  deps.publisher.referenceChanged('narrative', next.id);
  await tellCiting(deps, next.id);
  return next;
}

/** Writes the next version of a narrative. Refuses with `not-found`, `narrative-changed` or `bad-request`. */
export async function editNarrative(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  { version, draft }: { version: number; draft: NarrativeDraft },
): Promise<Narrative> {
  const narrative = await findNarrative(deps, id);
  if (narrative.version !== version)
    throw new AppError('narrative-changed', `${id} changed meanwhile; look at it again`, { narrative });
  requireSpan(draft);
  await requirePrograms(deps, draft.programs);
  await requireFacts(deps, draft.facts);
  return putNext(deps, actor, { ...narrative, ...draft, isWithdrawn: false }, 'narrative:edit', {});
}

/** Takes a narrative out of force; what cites it goes into the queue to look at again. */
export async function withdrawNarrative(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Narrative> {
  const narrative = await findNarrative(deps, id);
  if (narrative.isWithdrawn) throw wrongState(id, 'withdrawn', 'a narrative in force');
  return putNext(deps, actor, { ...narrative, isWithdrawn: true }, 'narrative:withdraw', { reason });
}
