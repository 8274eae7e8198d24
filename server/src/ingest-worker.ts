import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@tanggap/shared/errors';
import { createClaimIndex } from './group/claim-index.js';
import { createGrouper } from './group/create-grouper.js';
import { archivePage } from './ingest/archive-page.js';
import { capturePage } from './ingest/capture-page.js';
import { systemClock } from './ingest/clock.js';
import { demoAdapters } from './ingest/demo/demo-adapter.js';
import { createIngestTools } from './ingest/ingest-tools.js';
import { createPollAgent } from './ingest/poll-agent.js';
import { createAdapterFactory } from './ingest/sources/adapters.js';
import { toFactCheck } from './ingest/to-fact-check.js';
import type { FromIngest, IngestSettings, ToIngest } from './ingest-messages.js';
import { startIndexing } from './index-mentions.js';
import { createLog } from './log.js';
import { normalise } from './normalise/normalise.js';
import { connectLinkedStore } from './open-store.js';
import type { StoreLink } from './open-store.js';
import { createPipeline } from './pipeline.js';
import { startInboxProcessor } from './process-inbox.js';
import { createScorer } from './score/index.js';
import { findRegions } from './score/places/find-regions.js';
import { stemText, stemView } from './score/text/stem-text.js';
import { createStoryNumbers } from './story-numbers.js';

// The ingest thread: reads sources, runs the pipeline, saves through the writer thread. It never runs SQL.

const { settings, store: link } = workerData as { settings: IngestSettings; store: StoreLink };
const log = createLog(settings.logLevel).child({ thread: 'ingest' });
const store = await connectLinkedStore(link, log);
const now = (): string => new Date().toISOString();
const tell = (message: FromIngest): void => parentPort?.postMessage(message);

/** Days over which texts are compared; the grouper is warmed with them after a start. */
const groupWindowMs = 14 * 86_400_000;
/** Growth fades though nothing arrives. */
const refreshGrowthMs = 60_000;

const numbers = createStoryNumbers(store.stories);
const claims = createClaimIndex();
claims.add(await store.factChecks.all());
const grouper = createGrouper({ newStoryId: numbers.next });
const warmFrom = new Date(Date.now() - groupWindowMs).toISOString();
for (const known of await store.mentions.groupKeys(warmFrom)) grouper.warm(known);

const scorer = createScorer({
  programs: await store.programs.list(),
  matcher: claims,
  onSignalError: (signal, error) => log.error({ err: error, signal }, 'a signal failed on a text'),
});
let sources = new Map((await store.sources.list()).map((source) => [source.id, source]));
async function reloadSources(): Promise<void> {
  sources = new Map((await store.sources.list()).map((source) => [source.id, source]));
}

const processor = startInboxProcessor({
  store,
  numbers,
  now,
  log,
  // The command line may have added a source that nobody told us of.
  prepare: async (items) => {
    if (items.some(({ item }) => !sources.has(item.sourceId))) await reloadSources();
  },
  pipeline: createPipeline({
    source: (id) => sources.get(id),
    normalise,
    scorer,
    grouper,
    stem: stemView,
    toFactCheck,
    learn: (factChecks) => claims.add(factChecks),
  }),
  onSaved: ({ stories, stored, savedAt }) => tell({ type: 'saved', stories, stored, savedAt }),
  onEngine: (state) => tell({ type: 'engine', ...state }),
});

const { tools, guard } = createIngestTools({
  allowPrivate: settings.allowPrivateSources,
  authorKey: settings.authorKey,
  clock: systemClock,
});
const agent = createPollAgent({
  store,
  adapters: createAdapterFactory(tools, { demo: demoAdapters() }),
  clock: systemClock,
  log,
  onAccepted: () => processor.wake(),
  onTurn: (sourceId) => tell({ type: 'source', sourceId, nextPollAt: agent.nextPollAt(sourceId) }),
});

async function refreshGrowth(): Promise<void> {
  const at = now();
  const stories = await store.stories.refreshGrowth(at);
  if (stories.length > 0) tell({ type: 'saved', stories, stored: 0, savedAt: at });
}

async function capture({ number, url, text }: Extract<ToIngest, { type: 'capture' }>): Promise<void> {
  try {
    const reply = await capturePage({ store, tools, now }, { url, text });
    await reloadSources();
    processor.wake();
    tell({ type: 'captured', number, reply });
  } catch (error) {
    refuse(number, error);
  }
}

async function archive({ number, url }: Extract<ToIngest, { type: 'archive' }>): Promise<void> {
  try {
    // A page that a person cites is one visit, not a crawl, so robots.txt is not asked.
    tell({ type: 'archived', number, reply: await archivePage(tools.apiFetch, url) });
  } catch (error) {
    refuse(number, error);
  }
}

function refuse(number: number, error: unknown): void {
  const failure =
    error instanceof AppError ? error : new AppError('internal', 'the page could not be kept', {}, error);
  if (failure.code === 'internal') log.error({ err: error }, 'reading a page failed');
  const { code, message, details } = failure;
  const reason = typeof details?.reason === 'string' ? details.reason : null;
  tell({ type: 'fetch-refused', number, code, message, reason });
}

async function stop(): Promise<void> {
  clearInterval(growing);
  await indexing.stop();
  await agent.stop();
  await processor.stop();
  await guard.close();
  tell({ type: 'stopped' });
}

/** Resolves when the message has taken effect. */
async function obey(message: ToIngest): Promise<void> {
  switch (message.type) {
    case 'wake':
      processor.wake();
      return;
    case 'programs-changed':
      scorer.watch(await store.programs.list());
      return;
    case 'sources-changed':
      await reloadSources();
      return agent.refresh();
    case 'poll-now':
      return agent.pollNow(message.sourceId);
    case 'moved':
      grouper.moved(message.mentionIds, message.storyId);
      return;
    case 'merged':
      grouper.merged(message.fromStoryIds, message.intoStoryId);
      return;
    case 'capture':
      return capture(message);
    case 'archive':
      return archive(message);
    case 'fact-checks-changed':
      claims.add(message.factChecks);
      return;
    case 'stop':
      return stop();
  }
}

const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);

parentPort?.on('message', (message: ToIngest) => {
  obey(message).catch(failed(`the message ${message.type} had no effect`));
});
const growing = setInterval(
  () => void refreshGrowth().catch(failed('growth was not refreshed')),
  refreshGrowthMs,
);

const indexing = startIndexing({ store, stem: stemText, regions: findRegions, log });

await agent.start();
tell({ type: 'ready' });
