import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import { findWorkable, requireVersion } from './open-story.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

export interface MergeRequest {
  version: number;
  storyIds: string[];
  reason: string;
}

/**
 * Moves all mentions of other open stories into this one. A story that a colleague holds, here or there, is refused
 * with `story-held`; nothing is moved then.
 */
export async function mergeStories(
  deps: TriageDeps,
  actor: Actor,
  id: string,
  { version, storyIds, reason }: MergeRequest,
): Promise<StorySummary[]> {
  const at = deps.now();
  const otherIds = [...new Set(storyIds)];
  if (otherIds.includes(id))
    throw new AppError('bad-request', `expected other stories than ${id} itself`, { storyId: id });
  requireVersion(await findWorkable(deps, actor, id), version);
  const others = await Promise.all(otherIds.map((otherId) => findWorkable(deps, actor, otherId)));
  const mentions = others.reduce((sum, story) => sum + story.mentionCount, 0);
  const facts = { stories: otherIds.join(', '), mentions, reason };
  const stories = await deps.store.stories.merge(
    id,
    version,
    otherIds,
    entryOf(id, 'merged', actor, at, facts),
  );
  deps.regrouping.merged(otherIds, id);
  await recordAct(
    deps,
    actor,
    { action: 'story:merge', subject: id, at, data: { stories: otherIds } },
    stories,
  );
  return stories;
}
