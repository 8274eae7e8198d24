import { AppError } from '@tanggap/shared/errors';
import type { Fact, FactDraft } from '@tanggap/shared/fact';
import type { Actor } from '../triage/triage-deps.js';
import { findFact, keepSource, requirePrograms, tellCiting } from './fact-bank.js';
import { logAct, type RespondDeps } from './respond-deps.js';

/** The archived source stands where the address is the same; one that failed before is tried again. */
async function sourceOf(deps: RespondDeps, fact: Fact, { source }: FactDraft) {
  if (source.url === fact.source.url && fact.archive !== null)
    return { archive: fact.archive, failure: null };
  return keepSource(deps, source.url);
}

/**
 * Writes the next version of a fact; a withdrawn one is in use again. Refuses with `not-found`, `fact-changed`
 * (`details.fact`) or `bad-request`.
 */
export async function editFact(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  { version, draft }: { version: number; draft: FactDraft },
): Promise<Fact> {
  const fact = await findFact(deps, id);
  if (fact.version !== version)
    throw new AppError('fact-changed', `${id} changed meanwhile; look at it again`, { fact });
  await requirePrograms(deps, draft.programs);
  const kept = await sourceOf(deps, fact, draft);
  const edited: Fact = {
    ...{ ...fact, ...draft, ...kept, version: version + 1 },
    ...{ isWithdrawn: false, byName: actor.name, updatedAt: deps.now() },
  };
  await deps.store.facts.put(edited);
  await logAct(deps, actor, 'fact:edit', id, { version: edited.version });
  deps.publisher.referenceChanged('fact', id);
  await tellCiting(deps, id);
  return edited;
}
