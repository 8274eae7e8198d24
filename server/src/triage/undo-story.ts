import type { StorySummary } from '@tanggap/shared/story';
import { recallHandOff } from '../respond/recall-hand-off.js';
import type { MoveDeps } from '../respond/move-hand-off.js';
import type { Store } from '../store/store.js';
import { findStory, requireNotHeldByOthers } from './open-story.js';
import { answerUnderWay } from './refusals.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

const pageSize = 200;
/** A story has one response under way and few before it. */
const mostResponses = 50;

export type UndoDeps = TriageDeps & MoveDeps & { store: Pick<Store, 'responses'> };

/** Membership went back by hand, so the grouper is told of every mention where it stands now. */
async function tellGrouper({ store, regrouping }: TriageDeps, storyId: string): Promise<void> {
  let cursor: string | null | undefined;
  do {
    const page = await store.mentions.ofStory(storyId, { limit: pageSize, ...(cursor ? { cursor } : {}) });
    if (!page || page.mentions.length === 0) return;
    const ids = page.mentions.map(({ id }) => id);
    regrouping.moved(ids, storyId);
    cursor = page.nextCursor;
  } while (cursor);
}

async function requireNoAnswerOut({ store, now }: UndoDeps, userId: string, storyId: string): Promise<void> {
  const responses = await store.responses.list({ storyId, userId, limit: mostResponses, now: now() });
  const standing = responses.find(({ status }) => status !== 'draft' && status !== 'withdrawn');
  if (standing) throw answerUnderWay(storyId, standing);
}

/**
 * Takes back the newest decision, with the hand-off it prepared where nobody has filed it, merge or split. Refuses with `nothing-to-undo` (also where an answer is in
 * review, approved or out), `story-changed`, `story-held` or `not-found`.
 */
export async function undoStory(
  deps: UndoDeps,
  actor: Actor,
  id: string,
  version: number,
): Promise<StorySummary[]> {
  const at = deps.now();
  const seen = await findStory(deps, id);
  requireNotHeldByOthers(seen, actor, at);
  const undone = (await deps.store.stories.timeline(id))?.find((entry) => entry.canUndo)?.kind ?? null;
  if (undone !== 'merged' && undone !== 'split') await requireNoAnswerOut(deps, actor.id, id);
  const stories = await deps.store.stories.undo(
    id,
    version,
    entryOf(id, 'undone', actor, at, { what: undone }),
  );
  if (undone === 'merged' || undone === 'split') {
    for (const story of stories) if (story.mergedInto === null) await tellGrouper(deps, story.id);
  }
  await recordAct(deps, actor, { action: 'story:undo', subject: id, at, data: { what: undone } }, stories);
  const { decision } = seen.case;
  if (undone === 'decided' && decision) await recallHandOff(deps, actor, id, decision);
  return stories;
}
