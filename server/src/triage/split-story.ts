import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import { findWorkable, requireVersion } from './open-story.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

export interface SplitRequest {
  version: number;
  mentionIds: string[];
  reason: string;
}

/** Moves some mentions, never all, into a new story of their own. Resolves with both. */
export async function splitStory(
  deps: TriageDeps,
  actor: Actor,
  id: string,
  { version, mentionIds, reason }: SplitRequest,
): Promise<StorySummary[]> {
  const at = deps.now();
  const story = await findWorkable(deps, actor, id);
  requireVersion(story, version);
  const moved = [...new Set(mentionIds)];
  if (moved.length >= story.mentionCount) {
    throw new AppError(
      'bad-request',
      `expected some of ${id}'s ${story.mentionCount} mentions, not all of them`,
    );
  }
  const newId = `C-${await deps.store.stories.reserveNumbers(1)}`;
  const entry = entryOf(id, 'split', actor, at, { into: newId, mentions: moved.length, reason });
  const stories = await deps.store.stories.split(id, version, moved, newId, entry);
  deps.regrouping.moved(moved, newId);
  const data = { into: newId, mentions: moved.length };
  await recordAct(deps, actor, { action: 'story:split', subject: id, at, data }, stories);
  return stories;
}
