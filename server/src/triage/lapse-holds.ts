import { AppError } from '@tanggap/shared/errors';
import type { StorySummary } from '@tanggap/shared/story';
import { freedCase } from './release-story.js';
import { entryOf, type TriageDeps } from './triage-deps.js';

async function lapse({ store }: TriageDeps, story: StorySummary, at: string): Promise<StorySummary | null> {
  const entry = entryOf(story.id, 'lease-lapsed', null, at, { name: story.case.holder?.name ?? '' });
  try {
    return await store.stories.changeCase(story.id, story.case.version, {
      case: freedCase(story.case),
      entry,
    });
  } catch (error) {
    // Somebody worked on it in the same moment: then it is theirs, and nothing lapsed.
    if (error instanceof AppError && error.code === 'story-changed') return null;
    throw error;
  }
}

/** Frees every story whose lease ended; run every 15 s. The machine acts, so Jejak names nobody. Resolves with the freed ones. */
export async function lapseHolds(deps: TriageDeps): Promise<StorySummary[]> {
  const at = deps.now();
  const freed: StorySummary[] = [];
  for (const story of await deps.store.stories.lapsedHolds(at)) {
    const changed = await lapse(deps, story, at);
    if (changed) freed.push(changed);
  }
  if (freed.length > 0) deps.publisher.storiesChanged(freed, at);
  return freed;
}
