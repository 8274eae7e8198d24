import type { Hold } from '@tanggap/shared/case';
import { isOpen } from '@tanggap/shared/case-rules';
import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import type { CaseChange, Store } from '../store/store.js';
import { storyChanged, storyClosed, storyHeld, storyNotFound } from './refusals.js';
import type { Actor, TriageDeps } from './triage-deps.js';

/** The story as it is now. */
export async function findStory(
  { store, now }: { store: Pick<Store, 'stories'>; now: () => string },
  id: string,
): Promise<StorySummary> {
  const [story] = await store.stories.summaries([id], now());
  if (!story) throw storyNotFound(id);
  return story;
}

/** The holder whose lease still runs at `at`; a lapsed lease holds nothing. */
export function liveHolder(story: StorySummary, at: string): Hold | null {
  const { holder } = story.case;
  return holder && Date.parse(holder.leaseUntil) > Date.parse(at) ? holder : null;
}

/** Refuses where a colleague holds the story. */
export function requireNotHeldByOthers(story: StorySummary, actor: Actor, at: string): void {
  const holder = liveHolder(story, at);
  if (holder && holder.userId !== actor.id) throw storyHeld(story, holder);
}

/** An open story that no colleague holds; refuses with the winner's name, so that losing a race explains itself. */
export async function findWorkable(deps: TriageDeps, actor: Actor, id: string): Promise<StorySummary> {
  const story = await findStory(deps, id);
  requireNotHeldByOthers(story, actor, deps.now());
  if (story.mergedInto !== null || !isOpen(story.case.status)) throw storyClosed(story);
  return story;
}

export function requireVersion(story: StorySummary, version: number): void {
  if (story.case.version !== version) throw storyChanged(story);
}

/**
 * Saves a change that was seen at `version`. Where somebody was faster, `story-held` names the winner; any other change
 * in between is `story-changed`.
 */
export async function saveCase(
  deps: TriageDeps,
  actor: Actor,
  id: string,
  version: number,
  change: CaseChange,
): Promise<StorySummary> {
  try {
    return await deps.store.stories.changeCase(id, version, change);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'story-changed') throw error;
    const story = await findStory(deps, id);
    requireNotHeldByOthers(story, actor, deps.now());
    throw storyChanged(story);
  }
}
