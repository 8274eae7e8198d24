import type { Fact, FactDraft } from '@tanggap/shared/fact';
import type { Actor } from '../triage/triage-deps.js';
import { keepSource, requireFuture, requirePrograms } from './fact-bank.js';
import { logAct, type RespondDeps } from './respond-deps.js';

/** Adds a fact and archives its source document. Refuses with `bad-request` (already lapsed, unknown program). */
export async function addFact(deps: RespondDeps, actor: Actor, draft: FactDraft): Promise<Fact> {
  requireFuture(draft, deps.now());
  await requirePrograms(deps, draft.programs);
  const kept = await keepSource(deps, draft.source.url);
  const at = deps.now();
  const fact = await deps.store.facts.add({
    ...{ ...draft, ...kept },
    ...{ isWithdrawn: false, byName: actor.name, updatedAt: at },
  });
  await logAct(deps, actor, 'fact:add', fact.id, { sha256: fact.archive?.sha256 ?? null });
  deps.publisher.referenceChanged('fact', fact.id);
  return fact;
}
