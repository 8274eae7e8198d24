import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MessagePort, Transferable } from 'node:worker_threads';
import type { Logger } from 'pino';
import { stemWords } from './score/text/stem-text.js';
import type { ElasticsearchAddress } from './store/elasticsearch/client.js';
import type { ElasticsearchStore } from './store/elasticsearch/elasticsearch-store.js';
import { openSqlite } from './store/sqlite/sqlite-store.js';
import { connectStore, openThreadedSqlite } from './store/sqlite/threads.js';
import type { Store } from './store/store.js';

/** Where everything is kept. */
export type StorePlace =
  | { engine: 'sqlite'; path: string }
  | (ElasticsearchAddress & { engine: 'elasticsearch'; prefix: string; keepDays?: number | undefined });

type ElasticsearchPlace = Extract<StorePlace, { engine: 'elasticsearch' }>;

/** How another thread of this process reaches the same store; goes to it as `workerData`. */
export type StoreLink = { engine: 'sqlite'; port: MessagePort } | ElasticsearchPlace;

export interface LinkedStore extends Store {
  /** A new link for each thread. */
  link(): StoreLink;
  /** What the engine wants done by the hour, where it wants something. */
  housekeep?(now: string): Promise<void>;
}

/**
 * Opens the store of a running product, once its cluster answers; `onAway` hears why it does not. Rejects with
 * `engine-down` where it cannot serve.
 */
export async function openLinkedStore(
  place: StorePlace,
  log: Logger,
  onAway?: (reason: string) => void,
): Promise<LinkedStore> {
  if (place.engine === 'elasticsearch') {
    const store = await clusterWhenThere(place, log, onAway);
    const presence = await presenceIn(place);
    const close = async () => {
      await presence.stop();
      await store.close();
    };
    return { ...store, close, link: () => place };
  }
  const store = await openThreadedSqlite(place.path, {
    stem: stemWords,
    onWorker: (event) => log.debug(event, 'a store thread changed'),
  });
  return { ...store, link: () => ({ engine: 'sqlite', port: store.connect() }) };
}

/** The store in a thread that was given a link; with a log it waits for its cluster. Closing it leaves it open elsewhere. */
export async function connectLinkedStore(link: StoreLink, log?: Logger): Promise<Store> {
  if (link.engine === 'sqlite') return connectStore(link.port, { stem: stemWords });
  return log ? clusterWhenThere(link, log) : openCluster(link);
}

/** What has to be moved, not copied, when the link goes to a thread. */
export function transferOf(link: StoreLink): Transferable[] {
  return link.engine === 'sqlite' ? [link.port] : [];
}

/** The store of a command, beside a running product or without one: SQLite lets two processes write in turn. */
export async function openStoreHere(place: StorePlace): Promise<Store> {
  if (place.engine === 'elasticsearch') return openCluster(place);
  mkdirSync(dirname(place.path), { recursive: true, mode: 0o700 });
  return openSqlite(place.path, { stem: stemWords });
}

/** Lets the commands that must be alone, such as `npm run move`, know of this process. */
async function presenceIn(place: ElasticsearchPlace): Promise<{ stop(): Promise<void> }> {
  const { createClient } = await import('./store/elasticsearch/client.js');
  const { announcePresence } = await import('./store/elasticsearch/presence.js');
  const client = createClient(place);
  const { stop } = announcePresence(client, place.prefix);
  return { stop: async () => stop().finally(() => client.close()) };
}

async function clusterWhenThere(
  place: ElasticsearchPlace,
  log: Logger,
  onAway?: (reason: string) => void,
): Promise<ElasticsearchStore> {
  const { openWhenThere } = await import('./store/elasticsearch/open-when-there.js');
  return openWhenThere(() => openCluster(place, log), { log, ...(onAway && { onAway }) });
}

/** Loaded only where it is used: the client takes a quarter of a second and 30 MB. */
async function openCluster(
  { url, apiKey, caFile, prefix, keepDays }: ElasticsearchPlace,
  log?: Logger,
): Promise<ElasticsearchStore> {
  const { openElasticsearch } = await import('./store/elasticsearch/elasticsearch-store.js');
  return openElasticsearch({
    ...{ url, apiKey, caFile, prefix, keepDays, stem: stemWords },
    onRefused: ({ change, reason }) =>
      log?.error({ id: change.id, index: change.index, reason }, 'the mapping refused a document'),
  });
}
