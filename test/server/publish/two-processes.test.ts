import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Cluster } from '../../../server/src/cluster/cluster.js';
import { joinCluster } from '../../../server/src/cluster/join-cluster.js';
import { createMetrics } from '../../../server/src/http/metrics.js';
import { sessionCookie, startSession } from '../../../server/src/http/session.js';
import { createSocketPublisher, type SocketPublisher } from '../../../server/src/publish/socket-publisher.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { aBatch, aScoredMention, aUser, noon } from '../../support/builders.js';
import { listen, type Listener } from '../../support/desk-client.js';
import { missingRedis, startRedis, type RedisServer } from '../../support/redis-server.js';
import { until } from '../../support/until.js';

const log = pino({ level: 'silent' });
const missing = missingRedis();
const describeTwo = missing === null ? describe : describe.skip;

interface Web {
  publisher: SocketPublisher;
  origin: string;
  close(): Promise<void>;
}

describeTwo(`browsers on two web processes (${missing ?? 'over Redis'})`, () => {
  let redis: RedisServer;
  let store: Store;
  let webs: Web[];
  const listeners: Listener[] = [];
  beforeEach(async () => {
    redis = await startRedis();
    store = openSqlite(':memory:');
    await store.users.add(aUser({ id: 'u-sari', name: 'Sari Petugas', role: 'officer' }));
    await store.users.add(aUser({ id: 'u-bagus', name: 'Bagus Petugas', role: 'officer' }));
    webs = [await aWeb(), await aWeb()];
  });
  afterEach(async () => {
    for (const listener of listeners.splice(0)) listener.close();
    for (const web of webs) await web.close();
    await store.close();
    await redis.stop();
  });

  function aPublisher(cluster: Cluster): SocketPublisher {
    const settings = { clientDir: null };
    return createSocketPublisher({
      ...{ store, settings, cluster, metrics: createMetrics(), now: () => noon, log },
      renewLease: () => Promise.resolve(),
    });
  }

  async function aWeb(): Promise<Web> {
    const cluster = await joinCluster(redis.url, log);
    const publisher = aPublisher(cluster);
    const server: Server = createServer();
    publisher.attach(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return {
      ...{ publisher, origin: `http://127.0.0.1:${port}` },
      async close() {
        await publisher.close();
        await cluster.close();
      },
    };
  }

  async function enter(web: Web, userId: string): Promise<Listener> {
    const { token } = await startSession(store.users, userId, noon);
    const cookie = sessionCookie(token, false).split(';')[0]!;
    const listener = await listen(web.origin, { cookie });
    listeners.push(listener);
    return listener;
  }

  const [here, there] = [() => webs[0]!, () => webs[1]!];

  async function save(text: string) {
    const storyId = `C-${await store.stories.reserveNumbers(1)}`;
    const mention = { text, publishedAt: noon, seenAt: noon };
    const { stories } = await store.mentions.save(
      aBatch([aScoredMention({ storyId, mention })], { at: noon }),
    );
    return stories;
  }

  test('A browser on one hears what the other saved, once', async () => {
    const bagus = await enter(there(), 'u-bagus');
    await bagus.joinQueue();
    const stories = await save('Bantuan desa belum cair.');

    here().publisher.storiesChanged(stories, noon);
    const change = await bagus.hears('stories:changed');
    here().publisher.referenceChanged('fact', 'F-1');
    await bagus.hears('reference:changed');

    expect(change.stories.map(({ id }) => id)).toEqual(stories.map(({ id }) => id));
    expect(bagus.heard('stories:changed')).toEqual([]);
  });

  test('A process without browsers tells those of the others', async () => {
    const cluster = await joinCluster(redis.url, log);
    const ingest = aPublisher(cluster);
    const bagus = await enter(there(), 'u-bagus');
    await bagus.joinQueue();
    const stories = await save('Kabar pencairan susulan.');

    ingest.storiesChanged(stories, noon);
    ingest.engineChanged({ isDown: true, waiting: 3 });
    const change = await bagus.hears('stories:changed');
    const engine = await bagus.hears('engine:changed', ({ isDown }) => isDown);
    await ingest.close();
    await cluster.close();

    expect(change.stories).toHaveLength(1);
    expect(engine).toEqual({ isDown: true, waiting: 3 });
    await bagus.hears('engine:changed', ({ isDown }) => !isDown);
  });

  test('Viewers of a story see each other across processes', async () => {
    const [story] = await save('Kabar antrean.');
    const sari = await enter(here(), 'u-sari');
    await sari.joinStory(story!);
    const bagus = await enter(there(), 'u-bagus');
    await until(() => there().publisher.viewersOf(story!.id).length === 1);

    const { viewers } = await bagus.joinStory(story!, 'deciding');
    const told = await sari.hears('story:viewers', (change) => change.viewers.length === 2);
    bagus.leaveStory(story!);

    expect(viewers.map(({ userId }) => userId).sort()).toEqual(['u-bagus', 'u-sari']);
    expect(told.viewers.find(({ userId }) => userId === 'u-bagus')?.verb).toBe('deciding');
    await sari.hears('story:viewers', (change) => change.viewers.length === 1);
  });

  test('everybody at the desk is shown on both', async () => {
    const sari = await enter(here(), 'u-sari');
    await enter(there(), 'u-bagus');

    const people = await sari.hears('desk:presence', (present) => present.length === 2);

    expect(people.map(({ name }) => name).sort()).toEqual(['Bagus Petugas', 'Sari Petugas']);
  });

  test('When an account is disabled on one, then its sockets on the other end', async () => {
    const bagus = await enter(there(), 'u-bagus');
    const ended = new Promise((resolve) => void bagus.socket.once('disconnect', resolve));

    here().publisher.userEnded('u-bagus');

    await bagus.hears('session:ended');
    await ended;
  });

  test('When Redis is killed, then browsers hear their own process at once and the other later', async () => {
    const [sari, bagus] = [await enter(here(), 'u-sari'), await enter(there(), 'u-bagus')];
    for (const listener of [sari, bagus]) await listener.joinQueue();
    here().publisher.storiesChanged(await save('Kabar pertama.'), noon);
    await bagus.hears('stories:changed');
    await sari.hears('stories:changed');

    await redis.kill();
    here().publisher.storiesChanged(await save('Kabar kedua.'), noon);
    here().publisher.referenceChanged('fact', 'F-2');
    await sari.hears('stories:changed');
    await sari.hears('reference:changed');
    const beforeReturn = bagus.heard('stories:changed').length;
    await redis.start();

    expect(beforeReturn).toBe(0);
    await bagus.hears('stories:changed');
    await bagus.hears('reference:changed');
  });
});
