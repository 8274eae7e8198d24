import { AppError } from '@tanggap/shared/errors';
import type { StoryDetail } from '@tanggap/shared/story';
import { findStory } from './open-story.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

/**
 * A person says that two stories do not carry the same claim. Written into Jejak of both, and neither is suggested to
 * the other any more; whoever thinks otherwise merges them by hand. Saying it twice changes nothing.
 */
export async function refuseSuggestion(
  deps: TriageDeps,
  actor: Actor,
  id: string,
  otherId: string,
): Promise<void> {
  const at = deps.now();
  if (otherId === id) throw new AppError('bad-request', `expected another story than ${id} itself`);
  const stories = await Promise.all([findStory(deps, id), findStory(deps, otherId)]);
  if ((await refusedBy(deps, id)).has(otherId)) return;
  for (const [here, there] of [
    [id, otherId],
    [otherId, id],
  ] as const) {
    const entry = entryOf(here, 'suggestion-refused', actor, at, { stories: there });
    await deps.store.stories.addNote(here, entry);
  }
  const act = { action: 'story:refuse-suggestion', subject: id, at, data: { stories: [otherId] } };
  await recordAct(deps, actor, act, stories);
}

/** The story without the suggestions that a person refused. */
export async function withoutRefused(
  deps: { store: { stories: Pick<TriageDeps['store']['stories'], 'timeline'> } },
  detail: StoryDetail,
): Promise<StoryDetail> {
  if (detail.suggestions.length === 0) return detail;
  const refused = await refusedBy(deps, detail.id);
  return { ...detail, suggestions: detail.suggestions.filter(({ storyId }) => !refused.has(storyId)) };
}

async function refusedBy(
  { store }: { store: { stories: Pick<TriageDeps['store']['stories'], 'timeline'> } },
  id: string,
): Promise<ReadonlySet<unknown>> {
  const entries = (await store.stories.timeline(id)) ?? [];
  return new Set(
    entries.filter(({ kind }) => kind === 'suggestion-refused').map(({ data }) => data['stories']),
  );
}
