import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { StorySummary } from '@tanggap/shared/story';
import { startNodes, whyNoElasticsearch } from '../../scripts/elasticsearch/start-nodes.mjs';
import { isReady, partsOf, storedTexts } from '../support/processes.js';
import { openPushSource } from '../support/push-desk.js';
import { startProduct, type Product } from '../support/product.js';
import { missingRedis, startRedis, type RedisServer } from '../support/redis-server.js';
import { addPerson, passwordOf, signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

const password = 'rahasia-untuk-uji-1';
const missing = whyNoElasticsearch() ?? missingRedis();
const patienceMs = 90_000;
const claims = (from: number, count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `Katanya bantuan langsung tunai tahap ${from + n} dihentikan, kirim ke semua grup nomor ${from + n}!`,
  );

const spoolOf = async (product: Product): Promise<string> => (await partsOf(product))['spool'] ?? '';

if (missing !== null) {
  describe('the product on several processes', () => {
    test.skip(`it needs a real Elasticsearch and Redis: ${missing}`, () => undefined);
  });
} else {
  describe('the product on several processes', () => {
    jest.setTimeout(240_000);
    let cluster: Awaited<ReturnType<typeof startNodes>>;
    let products: Product[] = [];
    beforeAll(async () => {
      cluster = await startNodes({ name: 'processes', nodes: 1 });
    });
    afterEach(async () => {
      await Promise.all(products.map((product) => product.kill('SIGTERM')));
      for (const { dataDir } of products) rmSync(dataDir, { recursive: true, force: true });
      products = [];
    });
    afterAll(() => cluster.stop());

    const start = async (prefix: string, environment: Record<string, string> = {}): Promise<Product> => {
      const product = await startProduct({
        environment: {
          ELASTICSEARCH_URL: cluster.nodes.map(({ url }) => url).join(','),
          TANGGAP_INDEX_PREFIX: prefix,
          TANGGAP_ADMIN_PASSWORD: password,
          TANGGAP_AUTHOR_KEY: 'kunci-penulis-untuk-uji-yang-cukup-panjang',
          TANGGAP_DEMO: 'false',
          ...environment,
        },
      });
      products.push(product);
      return product;
    };
    const stored = async (prefix: string): Promise<number> =>
      (await storedTexts(cluster.nodes[0]?.url ?? '', prefix)).length;

    test('When Elasticsearch dies, then what is pushed waits on disk and is stored once it is back', async () => {
      const prefix = 'tanggap-away';
      const product = await start(prefix);
      await until(() => isReady(product), patienceMs);
      const push = await openPushSource(product.origin, password);
      await push(claims(0, 20));
      await until(async () => (await stored(prefix)) === 20, patienceMs);

      await cluster.nodes[0]?.kill('SIGKILL');
      await push(claims(20, 20));
      await until(async () => (await spoolOf(product)).startsWith('20 items wait on disk'), patienceMs);
      await cluster.nodes[0]?.start();
      await until(() => isReady(product), patienceMs);

      await until(async () => (await stored(prefix)) === 40, patienceMs);
      await push(claims(0, 40));
      await until(
        async () =>
          (await (await fetch(`${product.origin}/metrics`)).text()).includes('tanggap_inbox_waiting 0'),
        patienceMs,
      );
      expect(await stored(prefix)).toBe(40);
    });

    describe('with web and ingest apart', () => {
      let redis: RedisServer;
      beforeAll(async () => {
        redis = await startRedis();
      });
      afterAll(() => redis.stop());

      test('When one of each is killed, then nothing is lost and the others go on', async () => {
        const prefix = 'tanggap-apart';
        const shared = { REDIS_URL: redis.url };
        const web = await start(prefix, { ...shared, TANGGAP_ROLES: 'web' });
        const other = await start(prefix, { ...shared, TANGGAP_ROLES: 'web' });
        const ingest = await start(prefix, { ...shared, TANGGAP_ROLES: 'ingest' });
        await start(prefix, { ...shared, TANGGAP_ROLES: 'ingest' });
        await until(async () => (await Promise.all(products.map(isReady))).every(Boolean), patienceMs);
        const push = await openPushSource(web.origin, password);
        const admin = await signIn(web.origin, 'admin', password);
        const sari = { username: 'sari', name: 'Sari Dewi', role: 'officer' } as const;
        const here = await addPerson(admin, web.origin, sari);
        await push(claims(0, 20));
        await until(async () => (await stored(prefix)) === 20, patienceMs);
        const [story] = (await here.queue('limit=1')).stories as [StorySummary];
        await here.hold(story);

        await ingest.kill('SIGKILL');
        await push(claims(20, 20));
        await redis.kill();
        await redis.start();
        await push(claims(40, 20));
        await web.kill('SIGKILL');
        const there = await signIn(other.origin, sari.username, passwordOf(sari));

        const held = await there.open(story);
        expect(held.case.holder).toMatchObject({ name: 'Sari Dewi' });
        await until(async () => (await stored(prefix)) === 60, patienceMs);
      });
    });
  });
}
