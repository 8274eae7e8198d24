import { pino } from 'pino';
import { createClaimIndex } from '../../server/src/group/claim-index.js';
import { createGrouper } from '../../server/src/group/create-grouper.js';
import { toFactCheck } from '../../server/src/ingest/to-fact-check.js';
import { normalise } from '../../server/src/normalise/normalise.js';
import { createPipeline } from '../../server/src/pipeline.js';
import { startInboxProcessor, type InboxProcessor } from '../../server/src/process-inbox.js';
import { defaultPrograms } from '../../server/src/programs/default-programs.js';
import { createScorer } from '../../server/src/score/index.js';
import { stemView } from '../../server/src/score/text/stem-text.js';
import type { Store } from '../../server/src/store/store.js';
import { createStoryNumbers } from '../../server/src/story-numbers.js';
import { aSource, noon } from './builders.js';

export const pushed = aSource({ id: 'kiriman', kind: 'push' });

/** The product's own stages on a store, as the ingest thread starts them: what waits is processed at once. */
export async function startPipelineOn(store: Store): Promise<InboxProcessor> {
  const numbers = createStoryNumbers(store.stories);
  const claims = createClaimIndex();
  const grouper = createGrouper({ newStoryId: numbers.next });
  for (const known of await store.mentions.groupKeys('2026-01-01T00:00:00.000Z')) grouper.warm(known);
  return startInboxProcessor({
    store,
    numbers,
    now: () => noon,
    log: pino({ level: 'silent' }),
    onSaved: () => {},
    onEngine: () => {},
    pipeline: createPipeline({
      source: () => pushed,
      normalise,
      scorer: createScorer({ programs: defaultPrograms(noon), matcher: claims }),
      grouper,
      stem: stemView,
      toFactCheck,
      learn: (checks) => claims.add(checks),
    }),
  });
}
