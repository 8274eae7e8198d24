import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { StorySummary } from '@tanggap/shared/story';
import type { Person } from '../support/desk-client.js';
import { noElasticsearch } from '../support/an-engine.js';
import { elasticsearchUrl, removeIndices } from '../support/elasticsearch.js';
import { openLink, type FaultyLink, type LinkState } from '../support/faulty-link.js';
import {
  adminPassword,
  openProcesses,
  partsOf,
  patienceMs,
  storedTexts,
  type Processes,
} from '../support/processes.js';
import type { Product } from '../support/product.js';
import { openPushSource } from '../support/push-desk.js';
import { missingRedis, startRedis, type RedisServer } from '../support/redis-server.js';
import { addPerson, passwordOf, signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

const node = elasticsearchUrl() ?? '';
const missing = node === '' ? noElasticsearch : missingRedis();
/** Holds whose time is over are ended every 15 s. */
const lapsesWithinMs = 16_000;
const hourAhead = './test/support/hour-ahead.mjs';
const claims = (from: number, count: number): string[] =>
  Array.from(
    { length: count },
    (_, n) => `Katanya bantuan langsung tunai tahap ${from + n} dihentikan, kirim ke grup nomor ${from + n}!`,
  );
const portOf = (url: string): number => Number(new URL(url).port);

describe('a product on links and clocks that go wrong', () => {
  if (missing !== null) {
    test.skip(`it needs a real Elasticsearch and Redis: ${missing}`, () => undefined);
    return;
  }
  jest.setTimeout(240_000);
  let redis: RedisServer;
  let processes: Processes;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(() => processes.stop());
  afterAll(() => redis.stop());

  describe('links', () => {
    const prefix = `tanggap-links-${process.pid}`;
    afterAll(() => removeIndices(node, prefix));
    let links: Record<'store' | 'redis', FaultyLink>;
    beforeEach(async () => {
      links = { store: await openLink(portOf(node)), redis: await openLink(portOf(redis.url)) };
      processes = openProcesses(prefix, {
        ELASTICSEARCH_URL: `http://127.0.0.1:${links.store.port}`,
        REDIS_URL: `redis://127.0.0.1:${links.redis.port}`,
      });
    });
    afterEach(() => Promise.all([links.store.close(), links.redis.close()]));

    test('While a link is slow, silent or cut, then what is pushed is kept, and people get an answer', async () => {
      const web = await processes.start({ TANGGAP_ROLES: 'web' });
      const ingest = await processes.start({ TANGGAP_ROLES: 'ingest' });
      await processes.ready(web, ingest);
      const push = await openPushSource(web.origin, adminPassword);
      const admin = await signIn(web.origin, 'admin', adminPassword);
      const given: string[] = [];
      const states: LinkState[] = ['slow', 'silent', 'cut'];
      const faults = (['redis', 'store'] as const).flatMap((name) =>
        states.map((state) => ({ name, state })),
      );
      await push(claims(0, 1));
      given.push(...claims(0, 1));

      for (const [index, { name, state }] of faults.entries()) {
        const texts = claims(100 * (index + 1), 5);
        links[name].become(state);
        await push(texts);
        given.push(...texts);
        const reply = await admin.ask('GET', '/api/stories');
        const isAway = state !== 'slow';
        if (isAway) await until(async () => (await partsOf(web))[name] !== 'ok', patienceMs);
        // Without Redis each process goes on alone; without the store a person is told.
        expect([name, state, reply.status]).toEqual([name, state, name === 'store' && isAway ? 503 : 200]);
        links[name].become('open');
        await processes.ready(web, ingest);
      }

      await until(async () => (await storedTexts(node, prefix)).length >= given.length, patienceMs);
      await until(async () => (await admin.ask('GET', '/api/stories')).status === 200, patienceMs);
      expect(await storedTexts(node, prefix)).toEqual(given.toSorted());
    });
  });

  describe('clocks', () => {
    const prefix = `tanggap-clocks-${process.pid}`;
    afterAll(() => removeIndices(node, prefix));

    test('when one process lives an hour later, then holds last, and every item is stored once', async () => {
      processes = openProcesses(prefix, { ELASTICSEARCH_URL: node, REDIS_URL: redis.url });
      // It came first, so it has the pipeline and the chores that end holds.
      const ahead: Product = await processes.start({}, hourAhead);
      await processes.ready(ahead);
      const right = await processes.start();
      await processes.ready(ahead, right);
      const admin = await signIn(right.origin, 'admin', adminPassword);
      const person = { username: 'sari', name: 'Sari Dewi', role: 'officer' } as const;
      const here: Person = await addPerson(admin, right.origin, person);
      const there = await signIn(ahead.origin, person.username, passwordOf(person));
      const pushHere = await openPushSource(right.origin, adminPassword, 'Mitra tepat');
      const pushThere = await openPushSource(ahead.origin, adminPassword, 'Mitra maju');

      await Promise.all([pushHere(claims(0, 10)), pushThere(claims(10, 10))]);
      await until(async () => (await storedTexts(node, prefix)).length >= 20, patienceMs);
      const [story] = (await here.queue('limit=1')).stories as [StorySummary];
      await here.hold(story);
      await wait(lapsesWithinMs);

      const seen = await there.open(story);
      expect(seen.case.holder).toMatchObject({ name: 'Sari Dewi' });
      expect(Math.abs(Date.parse(seen.lastSeenAt) - Date.now())).toBeLessThan(30 * 60_000);
      expect(await storedTexts(node, prefix)).toEqual(claims(0, 20).toSorted());
      expect(ahead.output()).toContain('the time of Redis counts');
      const metrics = await (await fetch(`${ahead.origin}/metrics`)).text();
      const [, aheadSeconds] = /^tanggap_clock_ahead_seconds (\S+)$/m.exec(metrics) ?? [];
      expect(Math.abs(Number(aheadSeconds) - 3_600)).toBeLessThan(60);
    });
  });
});
