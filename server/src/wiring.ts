import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { archivePath, deskProfileOf, exportsPath, spoolPath, storePlaceOf, type Settings } from './config.js';
import { startChores } from './chores.js';
import { couriersOf } from './couriers-of.js';
import { writeInThread } from './export-thread.js';
import { createExports } from './export/export-jobs.js';
import { workPaperWriter } from './export/work-paper.js';
import { writerOf } from './export/write-here.js';
import { createExtraStates } from './extra-engine/extra-states.js';
import { extraEngineOf, mayLeave } from './extra-engine/settings.js';
import { createApp } from './http/create-app.js';
import { createOperationsApp } from './http/create-operations-app.js';
import type { AppDeps, WebSettings } from './http/app-deps.js';
import type { NewAccount } from './http/first-users.js';
import { addExtraEngineMetrics } from './http/extra-engine-metrics.js';
import { addClockMetric, createMetrics } from './http/metrics.js';
import { readAuthorKey } from './ingest/author-key.js';
import { clockOf } from './ingest/clock.js';
import { prepareFirstStart } from './first-start.js';
import { openFrontDoor } from './front-door.js';
import type { FrontDoor } from './front-door.js';
import { hearIngest } from './hear-ingest.js';
import { joinCluster } from './cluster/join-cluster.js';
import type { Cluster } from './cluster/cluster.js';
import { ingestBy, regroupingBy } from './ingest-port.js';
import { distantIngest, hearOfExtraEngine, hearOfSources, shareIngest } from './ingest-side.js';
import { keepIngestThread } from './ingest-thread.js';
import { originOf } from './listen.js';
import { createNextPolls } from './next-polls.js';
import { choresOf } from './product-chores.js';
import { tryProgram } from './programs/try-program.js';
import { readShippedModel } from './model/model-files.js';
import { tryInThread } from './rule-thread.js';
import { createRuleTests } from './rules/rule-tests.js';
import { createSocketPublisher } from './publish/socket-publisher.js';
import { openLinkedStore } from './open-store.js';
import { addSpoolMetrics } from './http/spool-metrics.js';
import { createSpoolStates, spoolReadiness } from './spool/spool-state.js';
import { openSpooledStore } from './spool/spooled-store.js';
import { openFileArchive } from './store/file-archive.js';
import { renewLease } from './triage/renew-lease.js';
import type { TriageDeps } from './triage/triage-deps.js';

export interface StartedProduct {
  /** Where it listens, for instance `http://127.0.0.1:4100`. */
  origin: string;
  isDemo: boolean;
  /** Accounts made on this start, with passwords that are shown once. */
  newAccounts: NewAccount[];
  stop(): Promise<void>;
}

/** Builds every part and starts it. Rejects where the port is taken or the data folder cannot be written. */
export async function startProduct(settings: Settings, log: Logger): Promise<StartedProduct> {
  mkdirSync(settings.TANGGAP_DATA_DIR, { recursive: true, mode: 0o700 });
  const door = await openFrontDoor(settings.TANGGAP_HOST, settings.TANGGAP_PORT);
  try {
    return await startBehind(door, settings, log);
  } catch (error) {
    door.shut();
    throw error;
  }
}

async function startBehind(door: FrontDoor, settings: Settings, log: Logger): Promise<StartedProduct> {
  const { server } = door;
  const dataDir = settings.TANGGAP_DATA_DIR;
  const linked = await openLinkedStore(storePlaceOf(settings), log, (reason) => door.storeIsAway(reason));
  const roles = new Set(settings.TANGGAP_ROLES);
  const cluster = await joinCluster(settings.REDIS_URL, log, { prefix: settings.TANGGAP_INDEX_PREFIX });
  const clock = clockOf(cluster.time);
  const now = (): string => clock.now().toISOString();
  const { isDemo, newAccounts } = await prepareFirstStart(linked, settings, now());
  const authorKey = readAuthorKey(dataDir, settings.TANGGAP_AUTHOR_KEY);
  const metrics = createMetrics({ withProcess: true });
  addClockMetric(metrics, () => cluster.time.aheadMs());
  const publisher = createSocketPublisher({
    store: linked,
    settings: webSettings(settings, cluster),
    metrics,
    renewLease: (userId, storyId) => renewLease(triage, userId, storyId),
    cluster,
    now,
    log,
  });
  const spools = createSpoolStates((engine) => publisher.engineChanged(engine));
  const spooled = await openSpooledStore(linked, {
    folder: spoolPath(dataDir, 'web'),
    maxBytes: settings.TANGGAP_SPOOL_MB * 1024 * 1024,
    log,
    clock,
    onState: (state) => spools.heard('web', state),
  });
  const { store } = spooled;
  addSpoolMetrics(metrics, () => spools.total());
  const extras = createExtraStates(() => clock.now());
  addExtraEngineMetrics(metrics, extras.now);
  const extraEngine = extraEngineOf(settings);
  if (mayLeave(extraEngine))
    log.warn(
      'TANGGAP_ENGINE_ALLOW_OUTSIDE is set: masked texts go to the extra engine, also outside this network',
    );
  const nextPolls = createNextPolls();
  const ingest = roles.has('ingest')
    ? shareIngest(
        keepIngestThread({
          settings: {
            authorKey,
            allowPrivateSources: settings.TANGGAP_ALLOW_PRIVATE_SOURCES,
            logLevel: settings.TANGGAP_LOG_LEVEL,
            redisUrl: settings.REDIS_URL,
            prefix: settings.TANGGAP_INDEX_PREFIX,
            extraEngine,
            spool: {
              folder: spoolPath(dataDir, 'ingest'),
              maxBytes: settings.TANGGAP_SPOOL_MB * 1024 * 1024,
            },
          },
          link: () => linked.link(),
          onMessage: (message) => hearIngest(message, deps, { cluster, nextPolls, spools, extras }),
          log,
        }),
        cluster,
      )
    : distantIngest(cluster);
  hearOfSources(cluster, ({ sourceId, nextPollAt }) => nextPolls.heard(sourceId, nextPollAt));
  hearOfExtraEngine(cluster, ({ state }) => extras.heard(state));
  const triage: TriageDeps = { store, publisher, regrouping: regroupingBy(ingest), now };
  const ways = couriersOf(settings, now);
  const productOrigin = () => settings.TANGGAP_PUBLIC_ORIGIN ?? originOf(server, settings.TANGGAP_HOST);
  const exports = createExports({
    ...{ store, publisher, cluster, now, log, folder: exportsPath(dataDir) },
    write: writerOf(
      writeInThread(() => linked.link(), now),
      workPaperWriter({ store, desk: deskProfileOf(settings), productOrigin, now }),
    ),
  });
  const ruleTests = createRuleTests({
    ...{ store, publisher, now, log },
    trial: tryInThread(() => linked.link()),
  });
  const model = readShippedModel();
  const deps: AppDeps = {
    ...triage,
    exports,
    ruleTests,
    model,
    modelVersion: model.modelVersion,
    store,
    publisher,
    ingest: ingestBy(ingest, { store, authorKey, nextPolls, now }),
    archive: openFileArchive(archivePath(dataDir)),
    archivePage: (url) => ingest.archivePage(url),
    desk: deskProfileOf(settings),
    pageUrl: (id) => `${productOrigin()}/answers/${id}`,
    productOrigin,
    couriers: ways.couriers,
    tryProgram,
    extraEngine: extras.now,
    parts: {
      store: () => store.ping(),
      spool: () => spoolReadiness(spools.total()),
      ingest: () => ingest.ping(),
      ...(settings.REDIS_URL === undefined ? {} : { redis: () => cluster.ping() }),
    },
    metrics,
    settings: webSettings(settings, cluster),
    log,
  };
  const isWeb = roles.has('web');
  const app = isWeb ? createApp(deps) : createOperationsApp(deps);
  if (isWeb) {
    publisher.attach(server);
    if (settings.REDIS_URL === undefined) await ruleTests.recover();
    await exports.begin();
  }
  door.admit(app);
  const chores = startChores(isWeb ? choresOf(deps, triage, linked.housekeep) : [], {
    now,
    log,
    leases: cluster.leases,
  });
  return {
    origin: originOf(server, settings.TANGGAP_HOST),
    isDemo,
    newAccounts,
    async stop() {
      await chores.stop();
      await exports.close();
      await ruleTests.close();
      await ways.close();
      await ingest.stop();
      await publisher.close();
      if (!isWeb) server.close();
      await cluster.close();
      await spooled.close();
      await store.close();
    },
  };
}

function webSettings(settings: Settings, cluster: Cluster): WebSettings {
  const clientDir = fileURLToPath(new URL('../../client/dist/app', import.meta.url));
  return {
    publicOrigin: settings.TANGGAP_PUBLIC_ORIGIN,
    trustProxy: settings.TANGGAP_TRUST_PROXY,
    metricsToken: settings.TANGGAP_METRICS_TOKEN,
    clientDir: existsSync(clientDir) ? clientDir : null,
    rateStore: (name) => cluster.rateStore(name),
  };
}
