import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@tanggap/shared/errors';
import { noExtraEngine } from '@tanggap/shared/extra-engine';
import { joinCluster } from './cluster/join-cluster.js';
import { createExtraEngine } from './extra-engine/create-extra-engine.js';
import { keepEngine, type KeptEngine } from './extra-engine/keep-engine.js';
import { mayLeave } from './extra-engine/settings.js';
import { holdPipeline } from './hold-pipeline.js';
import { archivePage } from './ingest/archive-page.js';
import { capturePage } from './ingest/capture-page.js';
import { clockOf } from './ingest/clock.js';
import { demoAdapters } from './ingest/demo/demo-adapter.js';
import { createIngestTools } from './ingest/ingest-tools.js';
import { createPollAgent } from './ingest/poll-agent.js';
import { createAdapterFactory } from './ingest/sources/adapters.js';
import type { FromIngest, IngestSettings, ToIngest } from './ingest-messages.js';
import { startIndexing } from './index-mentions.js';
import { createLog } from './log.js';
import { connectLinkedStore } from './open-store.js';
import type { StoreLink } from './open-store.js';
import { findRegions } from './score/places/find-regions.js';
import { stemText } from './score/text/stem-text.js';
import { openSpooledStore } from './spool/spooled-store.js';

// The ingest thread: reads sources, runs the pipeline, saves through the writer thread. It never runs SQL.

const { settings, store: link } = workerData as { settings: IngestSettings; store: StoreLink };
const log = createLog(settings.logLevel).child({ thread: 'ingest' });
const linked = await connectLinkedStore(link, log);
const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);
const tell = (message: FromIngest): void => parentPort?.postMessage(message);

/** Growth fades though nothing arrives. */
const refreshGrowthMs = 60_000;
/** A cluster is waited for most of the time; the embedded database has one thread that writes. */
const savesAtOnce = { sqlite: 1, elasticsearch: 2 };
/** Who just started, or missed it, learns of the extra engine soon. */
const tellEngineMs = 10_000;
/** Tells the process with the pipeline that items wait. */
const inboxChannel = 'inbox';

const cluster = await joinCluster(settings.redisUrl, log, {
  ...(settings.prefix && { prefix: settings.prefix }),
});
const clock = clockOf(cluster.time);
const now = (): string => clock.now().toISOString();
const spooled = await openSpooledStore(linked, {
  ...{ ...settings.spool, log, clock },
  onState: (state) => tell({ type: 'spool', state }),
});
const { store } = spooled;
let extra: KeptEngine | null = null;
const tellEngine = (state = extra?.state() ?? noExtraEngine('off')): void =>
  tell({ type: 'extra-engine', state });
const pipeline = holdPipeline({
  ...{ store, leases: cluster.leases, now, log, savesAtOnce: savesAtOnce[link.engine] },
  onSaved: ({ stories, stored, savedAt }) => tell({ type: 'saved', stories, stored, savedAt }),
  onEngine: (state) => tell({ type: 'engine', ...state }),
  keepExtraEngine: settings.extraEngine && keepExtraEngine,
  beside: keepUp,
});
cluster.bus.on(inboxChannel, () => pipeline.wake());

function keepExtraEngine(): KeptEngine {
  const choice = settings.extraEngine;
  if (!choice) throw new Error('expected an extra engine in the settings');
  extra = keepEngine({
    ...{ engine: createExtraEngine(choice), isOutside: mayLeave(choice), now, log },
    onState: tellEngine,
  });
  return extra;
}

/** What was saved before is indexed, and growth followed, by one process as well. */
function keepUp(): () => Promise<void> {
  const indexing = startIndexing({ store, stem: stemText, regions: findRegions, log });
  const growing = setInterval(
    () => void refreshGrowth().catch(failed('growth was not refreshed')),
    refreshGrowthMs,
  );
  tellEngine();
  const telling = setInterval(() => tellEngine(), tellEngineMs);
  return () => {
    clearInterval(growing);
    clearInterval(telling);
    return indexing.stop();
  };
}

function wake(): void {
  if (pipeline.isHeld()) pipeline.wake();
  // Who misses it looks by itself after half a second.
  else cluster.bus.send(inboxChannel, null).catch(() => undefined);
}

const { tools, guard } = createIngestTools({
  allowPrivate: settings.allowPrivateSources,
  authorKey: settings.authorKey,
  clock,
});
const agent = createPollAgent({
  store,
  adapters: createAdapterFactory(tools, { demo: demoAdapters() }),
  clock,
  log,
  leases: cluster.leases,
  onAccepted: wake,
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
    await pipeline.hear({ type: 'sources-changed' });
    wake();
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
  await agent.stop();
  await pipeline.stop();
  await cluster.close();
  await spooled.close();
  await guard.close();
  tell({ type: 'stopped' });
}

/** Resolves when the message has taken effect. */
async function obey(message: ToIngest): Promise<void> {
  switch (message.type) {
    case 'wake':
      pipeline.wake();
      return;
    case 'sources-changed':
      await pipeline.hear(message);
      return agent.refresh();
    case 'poll-now':
      return agent.pollNow(message.sourceId);
    case 'programs-changed':
    case 'rules-changed':
    case 'moved':
    case 'merged':
    case 'fact-checks-changed':
      return pipeline.hear(message);
    case 'capture':
      return capture(message);
    case 'archive':
      return archive(message);
    case 'stop':
      return stop();
  }
}

parentPort?.on('message', (message: ToIngest) => {
  obey(message).catch(failed(`the message ${message.type} had no effect`));
});
// Where several processes divide the work, another one may have the pipeline for as long as it lives.
if (settings.redisUrl === undefined) await pipeline.warmed;
await agent.start();
tell({ type: 'ready' });
