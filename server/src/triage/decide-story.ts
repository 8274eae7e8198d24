import type { DecideBody } from '@tanggap/shared/api';
import type { Case, Decision } from '@tanggap/shared/case';
import { isVerdict } from '@tanggap/shared/case-rules';
import type { Evidence } from '@tanggap/shared/evidence';
import type { StorySummary } from '@tanggap/shared/story';
import type { HandOffKind } from '@tanggap/shared/vocabulary';
import { archiveCitations, requireEvidence } from '../respond/archive-citations.js';
import { handOver, type HandOverDeps } from '../respond/hand-over.js';
import type { EvidenceDeps } from '../respond/respond-deps.js';
import { citationsOf } from '../respond/story-evidence.js';
import { heldCase, holdStory } from './hold-story.js';
import { findWorkable, liveHolder, requireVersion, saveCase } from './open-story.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

/** A decision also archives what it cites, and begins what it hands over. */
export type DecideDeps = TriageDeps & EvidenceDeps & HandOverDeps;

/** A verdict stands on everything that counts for it, named in this decision or before. */
function supportOf({ outcome, citations }: DecideBody, evidence: readonly Evidence[]): Decision['citations'] {
  if (!isVerdict(outcome)) return citations;
  const named = new Set(citations.map(({ url }) => url));
  return [...citations, ...citationsOf(evidence).filter(({ url }) => !named.has(url))];
}

function decisionOf(body: DecideBody, evidence: readonly Evidence[], actor: Actor, at: string): Decision {
  const { outcome, reason, handOff } = body;
  const citations = supportOf(body, evidence);
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

/** Exits that hand a story over, and to which kind of receiver; other complaints than LAPOR's go to an agency. */
function handOffKindOf({ outcome, handOff }: Decision): HandOffKind | null {
  if (handOff === null) return null;
  if (outcome === 'press') return 'press';
  if (outcome === 'not-ours') return 'agency';
  if (outcome !== 'complaint') return null;
  return /lapor/i.test(handOff.to) ? 'lapor' : 'agency';
}

async function beginHandOff(deps: DecideDeps, actor: Actor, id: string, decision: Decision): Promise<void> {
  const kind = handOffKindOf(decision);
  if (kind === null || decision.handOff === null) return;
  const { to, dueAt } = decision.handOff;
  await handOver(deps, actor, id, { kind, to, note: decision.reason, ...(dueAt && { dueAt }) });
}

/**
 * Decides a story; one that nobody holds is taken hold of first, and what it cites is archived before that. Refuses with
 * `story-held`, `story-closed`, `story-changed`, `not-found`, or `evidence-missing` with `details.missing` and
 * `details.failed`; a refused decision changes nothing but the evidence it brought, which is kept.
 */
export async function decideStory(
  deps: DecideDeps,
  actor: Actor,
  id: string,
  body: DecideBody,
): Promise<StorySummary> {
  const seen = await findWorkable(deps, actor, id);
  requireVersion(seen, body.version);
  const evidence = await archiveCitations(deps, actor, id, body.citations);
  requireEvidence(body.outcome, evidence);
  const story = liveHolder(seen, deps.now()) ? seen : await holdStory(deps, actor, id, body.version);
  const decision = decisionOf(body, evidence, actor, deps.now());
  const decided = await saveCase(deps, actor, id, story.case.version, {
    case: decidedCase(story.case, decision, actor),
    entry: entryOf(id, 'decided', actor, decision.at, recordedFacts(decision)),
  });
  const data = { outcome: decision.outcome, sources: decision.citations.map(({ url }) => url) };
  await recordAct(deps, actor, { action: 'story:decide', subject: id, at: decision.at, data }, [decided]);
  await beginHandOff(deps, actor, id, decision);
  return decided;
}
