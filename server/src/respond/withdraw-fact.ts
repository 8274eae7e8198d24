import type { Fact } from '@tanggap/shared/fact';
import type { Actor } from '../triage/triage-deps.js';
import { findFact, tellCiting } from './fact-bank.js';
import { wrongState } from './refusals.js';
import { logAct, type RespondDeps } from './respond-deps.js';

/** A fact that nobody may rely on any more; what cites it goes into the queue to look at again. */
export async function withdrawFact(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Fact> {
  const fact = await findFact(deps, id);
  if (fact.isWithdrawn) throw wrongState(id, 'withdrawn', 'a fact that is in use');
  const withdrawn: Fact = {
    ...{ ...fact, version: fact.version + 1, isWithdrawn: true },
    ...{ byName: actor.name, updatedAt: deps.now() },
  };
  await deps.store.facts.put(withdrawn);
  await logAct(deps, actor, 'fact:withdraw', id, { version: withdrawn.version, reason });
  deps.publisher.referenceChanged('fact', id);
  await tellCiting(deps, id);
  return withdrawn;
}
