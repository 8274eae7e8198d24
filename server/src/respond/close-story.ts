import type { Decision } from '@tanggap/shared/case';
import type { Response } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import { findStory, requireNotHeldByOthers, requireVersion, saveCase } from '../triage/open-story.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from '../triage/triage-deps.js';
import { requireEvidence } from './archive-citations.js';
import { findVersion } from './find-response.js';
import { wrongState } from './refusals.js';
import type { RespondDeps } from './respond-deps.js';
import { citationsOf } from './story-evidence.js';
import { isLive } from './withdraw-publication.js';

/** A story has one response under way and few before it. */
const mostResponses = 50;

/** The answer that is out: the newest response of the story with a publication that stands. */
async function findOut(
  { store, now }: RespondDeps,
  actor: Actor,
  { id, case: { status } }: StorySummary,
): Promise<Response> {
  const query = { storyId: id, userId: actor.id, limit: mostResponses, now: now() };
  const out = (await store.responses.list(query)).find(({ publications }) => publications.some(isLive));
  const response = out && status === 'published' ? await store.responses.get(out.id) : null;
  if (!response) throw wrongState(id, status, 'a story whose answer is out');
  return response;
}

/** The verdict of the version that is out, whatever is being drafted beside it. */
async function decisionOf(
  deps: RespondDeps,
  actor: Actor,
  response: Response,
  at: string,
): Promise<Decision> {
  const shown = response.publications.filter(isLive).at(-1)?.version ?? response.latest;
  const { content } = await findVersion(deps, response, shown);
  const evidence = await deps.store.evidence.ofStory(response.storyId);
  const outcome = content.exit ?? 'accurate';
  requireEvidence(outcome, evidence);
  const by = { byId: actor.id, byName: actor.name, at };
  return { outcome, reason: content.headline, citations: citationsOf(evidence), handOff: null, ...by };
}

/**
 * Ends a story whose answer is out, with the answer's verdict. Refuses with `not-found`, `story-held`, `story-changed`,
 * `wrong-state` or `evidence-missing`.
 */
export async function closeStory(
  deps: RespondDeps & TriageDeps,
  actor: Actor,
  id: string,
  version: number,
): Promise<StorySummary> {
  const story = await findStory(deps, id);
  const at = deps.now();
  requireNotHeldByOthers(story, actor, at);
  const response = await findOut(deps, actor, story);
  requireVersion(story, version);
  const decision = await decisionOf(deps, actor, response, at);
  const { outcome } = decision;
  const closed = await saveCase(deps, actor, id, version, {
    case: { status: 'closed', holder: null, decision, clocks: { ...story.case.clocks, closedAt: at } },
    entry: entryOf(id, 'closed', actor, at, { responseId: response.id, outcome }),
  });
  const data = { responseId: response.id, outcome };
  await recordAct(deps, actor, { action: 'story:close', subject: id, at, data }, [closed]);
  return closed;
}
