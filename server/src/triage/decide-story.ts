import type { DecideBody } from '@tanggap/shared/api';
import type { Case, Decision } from '@tanggap/shared/case';
import { missingEvidence } from '@tanggap/shared/case-rules';
import type { StorySummary } from '@tanggap/shared/story';
import { heldCase, holdStory } from './hold-story.js';
import { findWorkable, liveHolder, requireVersion, saveCase } from './open-story.js';
import { evidenceMissing } from './refusals.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

function decisionOf({ outcome, reason, citations, handOff }: DecideBody, actor: Actor, at: string): Decision {
  return { outcome, reason, citations, handOff: handOff ?? null, byId: actor.id, byName: actor.name, at };
}

/** `answer` opens a response, which stays in the decider's hands; every exit closes the case. */
function decidedCase(current: Case, decision: Decision, actor: Actor): Omit<Case, 'version'> {
  const { at } = decision;
  const held = heldCase(current, actor, at);
  if (decision.outcome === 'answer') {
    return {
      ...held,
      status: 'drafting',
      decision,
      clocks: { ...held.clocks, draftedAt: held.clocks.draftedAt ?? at },
    };
  }
  return { status: 'closed', holder: null, decision, clocks: { ...held.clocks, closedAt: at } };
}

function recordedFacts({
  outcome,
  reason,
  citations,
  handOff,
}: Decision): Record<string, string | number | null> {
  return { outcome, reason, sources: citations.length, handedTo: handOff?.to ?? null };
}

/**
 * Decides a story; one that nobody holds is taken hold of first. Refuses with `story-held`, `story-closed`,
 * `story-changed`, `not-found`, or `evidence-missing` with `details.missing`; a refused decision changes nothing.
 */
export async function decideStory(
  deps: TriageDeps,
  actor: Actor,
  id: string,
  body: DecideBody,
): Promise<StorySummary> {
  const seen = await findWorkable(deps, actor, id);
  requireVersion(seen, body.version);
  const missing = missingEvidence(body.outcome, body.citations);
  if (missing.length > 0) throw evidenceMissing(missing);
  const story = liveHolder(seen, deps.now()) ? seen : await holdStory(deps, actor, id, body.version);
  const decision = decisionOf(body, actor, deps.now());
  const decided = await saveCase(deps, actor, id, story.case.version, {
    case: decidedCase(story.case, decision, actor),
    entry: entryOf(id, 'decided', actor, decision.at, recordedFacts(decision)),
  });
  const data = { outcome: decision.outcome, sources: decision.citations.map(({ url }) => url) };
  await recordAct(deps, actor, { action: 'story:decide', subject: id, at: decision.at, data }, [decided]);
  return decided;
}
