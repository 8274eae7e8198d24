import { existsSync, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { escalateAlerts } from './alert/escalate.js';
import { lookAtSearches } from './alert/look-at-searches.js';
import { sendOutbox } from './alert/outbox.js';
import { sendDeliveries } from './alert/send-deliveries.js';
import { archivePath, deskProfileOf, exportsPath, storePlaceOf, type Settings } from './config.js';
import { startChores, type Chore } from './chores.js';
import { couriersOf } from './couriers-of.js';
import { writeInThread } from './export-thread.js';
import { createExports } from './export/export-jobs.js';
import { workPaperWriter } from './export/work-paper.js';
import { writerOf } from './export/write-here.js';
import { createApp, longestHead } from './http/create-app.js';
import type { AppDeps, IngestPort, WebSettings } from './http/app-deps.js';
import { ensureFirstUsers, type NewAccount } from './http/first-users.js';
import { createMetrics } from './http/metrics.js';
import { reportDepsOf } from './http/reporting.js';
import { healthOfOne } from './http/source-health.js';
import { readAuthorKey } from './ingest/author-key.js';
import { receivePush } from './ingest/receive-push.js';
import { healthOf } from './ingest/source-health.js';
import { ensureDefaults, isDemoWanted } from './first-start.js';
import { keepIngestThread, type IngestThread } from './ingest-thread.js';
import type { FromIngest } from './ingest-messages.js';
import { drawLastWeek } from './measure/draw-sample.js';
import { createNextPolls, type NextPolls } from './next-polls.js';
import { tryProgram } from './programs/try-program.js';
import { createSocketPublisher } from './publish/socket-publisher.js';
import { openLinkedStore } from './open-store.js';
import { runSchedule } from './report/schedule.js';
import { deskFilter } from './search/read-filter.js';
import { openFileArchive } from './store/file-archive.js';
import type { Store } from './store/store.js';
import { lapseHolds } from './triage/lapse-holds.js';
import { renewLease } from './triage/renew-lease.js';
import type { Regrouping, TriageDeps } from './triage/triage-deps.js';

export interface StartedProduct {
  /** Where it listens, for instance `http://127.0.0.1:4100`. */
  origin: string;
  isDemo: boolean;
  /** Accounts made on this start, with passwords that are shown once. */
  newAccounts: NewAccount[];
  stop(): Promise<void>;
}

const lapseEveryMs = 15_000;
const lookEveryMs = 60_000;
const sampleEveryMs = 60_000;
const escalateEveryMs = 60_000;
const sendEveryMs = 10_000;
const scheduleEveryMs = 60_000;
const expireEveryMs = 3_600_000;

/** Builds every part and starts it. Rejects where the port is taken or the data folder cannot be written. */
export async function startProduct(settings: Settings, log: Logger): Promise<StartedProduct> {
  const dataDir = settings.TANGGAP_DATA_DIR;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const store = await openLinkedStore(storePlaceOf(settings), log);
  const { isDemo, newAccounts } = await prepareFirstStart(store, settings);
  const authorKey = readAuthorKey(dataDir, settings.TANGGAP_AUTHOR_KEY);
  const metrics = createMetrics({ withProcess: true });
  const publisher = createSocketPublisher({
    store,
    settings: webSettings(settings),
    metrics,
    renewLease: (userId, storyId) => renewLease(triage, userId, storyId),
    now,
    log,
  });
  const nextPolls = createNextPolls();
  const thread = keepIngestThread({
    settings: {
      authorKey,
      allowPrivateSources: settings.TANGGAP_ALLOW_PRIVATE_SOURCES,
      logLevel: settings.TANGGAP_LOG_LEVEL,
    },
    link: () => store.link(),
    onMessage: (message) => hear(message, deps, nextPolls),
    log,
  });
  const triage: TriageDeps = { store, publisher, regrouping: regroupingBy(thread), now };
  const ways = couriersOf(settings);
  const productOrigin = () => settings.TANGGAP_PUBLIC_ORIGIN ?? originOf(server, settings);
  const exports = createExports({
    ...{ store, publisher, now, log, folder: exportsPath(dataDir) },
    write: writerOf(
      writeInThread(() => store.link(), now),
      workPaperWriter({ store, desk: deskProfileOf(settings), productOrigin, now }),
    ),
  });
  await exports.recover();
  const deps: AppDeps = {
    ...triage,
    exports,
    store,
    publisher,
    ingest: ingestBy(thread, store, authorKey, nextPolls),
    archive: openFileArchive(archivePath(dataDir)),
    archivePage: (url) => thread.archivePage(url),
    desk: deskProfileOf(settings),
    pageUrl: (id) => `${productOrigin()}/answers/${id}`,
    productOrigin,
    couriers: ways.couriers,
    tryProgram,
    parts: { store: () => store.ping(), ingest: () => thread.ping() },
    metrics,
    settings: webSettings(settings),
    log,
  };
  const server = createServer({ maxHeaderSize: longestHead }, createApp(deps));
  publisher.attach(server);
  await listen(server, settings);
  const chores = startChores(choresOf(deps, triage), { now, log });
  return {
    origin: originOf(server, settings),
    isDemo,
    newAccounts,
    async stop() {
      await chores.stop();
      await exports.close();
      await ways.close();
      await thread.stop();
      await publisher.close();
      await store.close();
    },
  };
}

const now = (): string => new Date().toISOString();

async function prepareFirstStart(store: Store, settings: Settings) {
  await ensureDefaults(store, settings, now());
  const isDemo = await isDemoWanted(store, settings);
  const adminPassword = settings.TANGGAP_ADMIN_PASSWORD;
  const newAccounts = await ensureFirstUsers({ store, adminPassword, demo: isDemo, now: now() });
  return { isDemo, newAccounts };
}

/** Everything that is done by the clock. */
function choresOf(deps: AppDeps, triage: TriageDeps): Chore[] {
  return [
    { name: 'lapse holds', everyMs: lapseEveryMs, run: () => lapseHolds(triage).then(() => undefined) },
    {
      name: 'look through saved searches',
      everyMs: lookEveryMs,
      run: (at) =>
        lookAtSearches(
          {
            ...deps,
            readFilter: (params) => deskFilter(deps.store, params, at),
          },
          at,
        ),
    },
    { name: 'draw the weekly sample', everyMs: sampleEveryMs, run: (at) => drawLastWeek(deps, at) },
    {
      name: 'make the daily report',
      everyMs: scheduleEveryMs,
      run: async (at) => {
        await runSchedule(reportDepsOf(deps), at);
      },
    },
    {
      name: 'remove old exports',
      everyMs: expireEveryMs,
      run: async (at) => {
        await deps.exports.expire(at);
      },
    },
    { name: 'escalate alerts', everyMs: escalateEveryMs, run: (at) => escalateAlerts(deps, at) },
    {
      name: 'send messages',
      everyMs: sendEveryMs,
      run: async (at) => {
        await sendDeliveries(deps, at);
        await sendOutbox(deps, at);
      },
    },
  ];
}

function regroupingBy(thread: IngestThread): Regrouping {
  return {
    moved: (mentionIds, storyId) => thread.send({ type: 'moved', mentionIds, storyId }),
    merged: (fromStoryIds, intoStoryId) => thread.send({ type: 'merged', fromStoryIds, intoStoryId }),
  };
}

function ingestBy(thread: IngestThread, store: Store, authorKey: string, nextPolls: NextPolls): IngestPort {
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
    factChecksChanged: (factChecks) => thread.send({ type: 'fact-checks-changed', factChecks }),
  };
}

/** What the ingest thread saved reaches browsers only now, after the save. */
function hear(message: FromIngest, deps: AppDeps, nextPolls: NextPolls): void {
  const { publisher, log } = deps;
  if (message.type === 'saved') publisher.storiesChanged(message.stories, message.savedAt);
  if (message.type === 'engine')
    publisher.engineChanged({ isDown: message.isDown, waiting: message.waiting });
  if (message.type !== 'source') return;
  nextPolls.heard(message.sourceId, message.nextPollAt);
  healthOfOne(deps, message.sourceId).then(
    (health) => health && publisher.sourceChanged(health),
    (error: unknown) =>
      log.warn({ err: error, sourceId: message.sourceId }, 'the health of a source was not read'),
  );
}

function webSettings(settings: Settings): WebSettings {
  const clientDir = fileURLToPath(new URL('../../client/dist/app', import.meta.url));
  return {
    publicOrigin: settings.TANGGAP_PUBLIC_ORIGIN,
    trustProxy: settings.TANGGAP_TRUST_PROXY,
    metricsToken: settings.TANGGAP_METRICS_TOKEN,
    clientDir: existsSync(clientDir) ? clientDir : null,
  };
}

function listen(server: Server, { TANGGAP_HOST: host, TANGGAP_PORT: port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function originOf(server: Server, { TANGGAP_HOST: host }: Settings): string {
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
