import { performance } from 'node:perf_hooks';
import type { StoriesChanged } from '@tanggap/shared/events';
import type { StorySummary } from '@tanggap/shared/story';

/** Time between two messages: a burst is two of them, and what comes after a pause is told at once. */
const coalesceMs = 100;
/** What one save and the desk action behind it changed together goes out together. */
const leastWaitMs = 5;

export interface StoryOutbox {
  add(stories: readonly StorySummary[], savedAt: string): void;
  /** Sends at once what waits; for stopping. */
  flush(): void;
}

/** Makes a batch as clients expect it: in the order of revisions. */
export function batchOf(stories: StorySummary[], savedAt: string): StoriesChanged {
  const inOrder = stories.toSorted((a, b) => a.revision - b.revision);
  return { stories: inOrder, revision: inOrder.at(-1)?.revision ?? 0, savedAt };
}

/** Collects changed stories and hands them on at most every 100 ms; of each story only its newest state. */
export function createStoryOutbox(send: (stories: StorySummary[], savedAt: string) => void): StoryOutbox {
  const waiting = new Map<string, StorySummary>();
  let firstSavedAt: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let lastSent = -Infinity;

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (firstSavedAt === null) return;
    lastSent = performance.now();
    const [stories, savedAt] = [[...waiting.values()], firstSavedAt];
    waiting.clear();
    firstSavedAt = null;
    send(stories, savedAt);
  }

  return {
    add(stories, savedAt) {
      for (const story of stories) {
        // Desk actions and ingest save in different threads; the older of two may be told last.
        if ((waiting.get(story.id)?.revision ?? -1) <= story.revision) waiting.set(story.id, story);
      }
      if (waiting.size === 0) return;
      // The oldest save of the batch: the delay that clients show is the longest anybody waited.
      firstSavedAt ??= savedAt;
      timer ??= setTimeout(flush, Math.max(leastWaitMs, lastSent + coalesceMs - performance.now()));
    },
    flush,
  };
}
