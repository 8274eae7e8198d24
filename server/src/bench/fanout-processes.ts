import { setTimeout as wait } from 'node:timers/promises';
import { openElasticsearch } from '../store/elasticsearch/elasticsearch-store.js';
import { openDeskClient, type DeskClient } from './desk-client.js';
import { withElasticsearch, type ElasticsearchHere, type Skipped } from './elasticsearch-here.js';
import { report, startListeners } from './fanout-listeners.js';
import { madePosts } from './made-posts.js';
import { percentile, rounded } from './percentile.js';
import { startProcess, type ProductProcess } from './product-process.js';
import { withRedis } from './redis-here.js';
import { mentionsPerSecond, pushEvenly } from './running-desk.js';

export interface ProcessesBenchOptions {
  /** In all; each of the two web processes has half of them. */
  sockets: number;
  seconds: number;
  /** Holders of the pipeline that are killed. */
  deaths?: number;
  say: (line: string) => void;
}

const password = 'ukur-tanggap-2026';
const patienceMs = 120_000;

/**
 * Saved → seen on sockets of two web processes while one ingest process saves what comes in at 200 mentions a second; and
 * the time from `kill -9` of that one until its successor has stored the next mention. Needs Elasticsearch and Redis.
 */
export async function benchFanoutProcesses(options: ProcessesBenchOptions): Promise<object | Skipped> {
  return withRedis((redis) => withElasticsearch(options.say, (here) => benchOn(here, redis, options)));
}

async function benchOn(
  here: ElasticsearchHere,
  redis: string,
  { sockets, seconds, deaths = 3, say }: ProcessesBenchOptions,
): Promise<object> {
  const prefix = here.prefixOf('desk');
  const running: ProductProcess[] = [];
  const start = async (role: 'web' | 'ingest'): Promise<ProductProcess> => {
    const one = await startProcess(settingsOf(here, { prefix, redis, role }));
    running.push(one);
    return one;
  };
  const store = await openElasticsearch({ ...here, prefix });
  try {
    const [web, other] = [await start('web'), await start('web')];
    const first = await start('ingest');
    const desk = await openDeskClient(web.origin, password);
    const seen = await fanOut([web.origin, other.origin], desk, { sockets, seconds });
    say(`${sockets} sockets on two processes: p50 ${seen.p50Ms} ms, p99 ${seen.p99Ms} ms`);
    const count = () => store.mentions.count();
    const takeovers = await takeOver({ first, start: () => start('ingest'), desk, count, deaths });
    say(`taken over in ${takeovers.join(', ')} ms`);
    return {
      ...{ sockets, webProcesses: 2, mentionsPerSecond, savedToSeen: seen },
      takeoverMs: { p50: percentile(takeovers, 0.5), longest: Math.max(...takeovers), deaths },
    };
  } finally {
    await Promise.all(running.map((one) => one.end('SIGKILL')));
    await store.close();
  }
}

function settingsOf(
  { url, apiKey, caFile }: ElasticsearchHere,
  { prefix, redis, role }: { prefix: string; redis: string; role: string },
): Record<string, string> {
  return {
    ELASTICSEARCH_URL: url,
    ...(apiKey ? { ELASTICSEARCH_API_KEY: apiKey } : {}),
    ...(caFile ? { ELASTICSEARCH_CA_FILE: caFile } : {}),
    REDIS_URL: redis,
    TANGGAP_INDEX_PREFIX: prefix,
    TANGGAP_ROLES: role,
    TANGGAP_ADMIN_PASSWORD: password,
    TANGGAP_AUTHOR_KEY: 'kunci-penulis-untuk-ukur-yang-cukup-panjang',
  };
}

async function fanOut(
  origins: readonly string[],
  desk: DeskClient,
  { sockets, seconds }: Pick<ProcessesBenchOptions, 'sockets' | 'seconds'>,
) {
  const share = Math.ceil(sockets / origins.length);
  const listeners = await Promise.all(
    origins.map((origin) => startListeners('socketio', origin, desk.cookie, share)),
  );
  await pushEvenly(desk, madePosts(7), (pushed) => pushed >= seconds);
  await wait(2_000);
  return report(...listeners);
}

interface Deaths {
  first: ProductProcess;
  start(): Promise<ProductProcess>;
  desk: DeskClient;
  /** Mentions stored. */
  count(): Promise<number>;
  deaths: number;
}

/** Milliseconds from each death until a mention pushed at that moment is stored. */
async function takeOver({ first, start, desk, count, deaths }: Deaths): Promise<number[]> {
  const times: number[] = [];
  let holder = first;
  for (let death = 0; death < deaths; death += 1) {
    await settled(count);
    const successor = await start();
    const before = await count();
    const began = performance.now();
    await holder.end('SIGKILL');
    await desk.push([
      { id: `after-death-${death}`, text: `Kabar sesudah proses ke-${death} berhenti mendadak` },
    ]);
    await untilTrue(async () => (await count()) > before);
    times.push(rounded(performance.now() - began, 0));
    holder = successor;
  }
  return times;
}

/** Resolves once nothing has been added for two seconds: what waited in the inbox is stored. */
async function settled(count: () => Promise<number>): Promise<void> {
  let last = -1;
  await untilTrue(async () => {
    const now = await count();
    const isSame = now === last;
    last = now;
    if (!isSame) await wait(2_000);
    return isSame;
  });
}

async function untilTrue(test: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!(await test())) {
    if (performance.now() > until)
      throw new Error('[bench:fanout] expected it within two minutes, it did not come');
    await wait(25);
  }
}
