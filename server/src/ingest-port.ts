import type { IngestPort } from './http/app-deps.js';
import { receivePush } from './ingest/receive-push.js';
import { healthOf } from './ingest/source-health.js';
import type { IngestSide } from './ingest-side.js';
import type { NextPolls } from './next-polls.js';
import type { Store } from './store/store.js';
import type { Regrouping } from './triage/triage-deps.js';

/** Tells the grouping what people moved and merged. */
export function regroupingBy(thread: IngestSide): Regrouping {
  return {
    moved: (mentionIds, storyId) => thread.send({ type: 'moved', mentionIds, storyId }),
    merged: (fromStoryIds, intoStoryId) => thread.send({ type: 'merged', fromStoryIds, intoStoryId }),
  };
}

export interface IngestPortParts {
  store: Store;
  authorKey: string;
  nextPolls: NextPolls;
  now(): string;
}

/** The ingest half as routes ask it. */
export function ingestBy(
  thread: IngestSide,
  { store, authorKey, nextPolls, now }: IngestPortParts,
): IngestPort {
  return {
    receivePush: async (source, body) => {
      const reply = await receivePush(store, source, body, now(), authorKey);
      thread.send({ type: 'wake' });
      return reply;
    },
    capture: (request) => thread.capture(request),
    healthOf: (source, figures, at) => healthOf(source, figures, at, nextPolls.of(source, at)),
    pollNow: (sourceId) => thread.send({ type: 'poll-now', sourceId }),
    sourcesChanged: () => thread.send({ type: 'sources-changed' }),
    programsChanged: () => thread.send({ type: 'programs-changed' }),
    rulesChanged: () => thread.send({ type: 'rules-changed' }),
    factChecksChanged: (factChecks) => thread.send({ type: 'fact-checks-changed', factChecks }),
  };
}
