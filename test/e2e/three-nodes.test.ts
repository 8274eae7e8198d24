import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Source } from '@tanggap/shared/source';
import type { StorySummary } from '@tanggap/shared/story';
import type { Browser } from 'playwright-core';
import { startNodes, whyNoElasticsearch } from '../../scripts/elasticsearch/start-nodes.mjs';
import { hasBrowser, launchBrowser, visit } from '../support/browser.js';
import { unwrap, type Listener, type Person } from '../support/desk-client.js';
import { rowsOf, signIn as signInOn } from '../support/desk-page.js';
import { serveEvidence, type EvidencePages } from '../support/evidence-pages.js';
import { openLink, type FaultyLink } from '../support/faulty-link.js';
import { holdFeed, type HeldFeed } from '../support/held-feeds.js';
import {
  adminPassword,
  isReady,
  openProcesses,
  patienceMs,
  storedTexts,
  type Processes,
} from '../support/processes.js';
import type { Product } from '../support/product.js';
import { openPushSource } from '../support/push-desk.js';
import { missingRedis, startRedis, type RedisServer } from '../support/redis-server.js';
import { cleanContent, respondAs } from '../support/respond-client.js';
import { addPerson, passwordOf, signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

const prefix = 'tanggap-three';
const missing = whyNoElasticsearch() ?? missingRedis();
const sockets = 100;
/** How long two screens may take to say the same minute. */
const comparedMs = 20_000;
const claims = (from: number, count: number): string[] =>
  Array.from(
    { length: count },
    (_, n) => `Katanya bantuan langsung tunai tahap ${from + n} dihentikan, kirim ke grup nomor ${from + n}!`,
  );
const scam =
  'BSU 2026 cair Rp1.350.000 hari ini! Daftar lewat http://bsu-cair.example, kirim foto KTP dan kode OTP malam ini.';

const portOf = ({ origin }: { origin: string }): number => Number(new URL(origin).port);

describe('three nodes, Redis, two web and two ingest processes', () => {
  if (missing !== null) {
    test.skip(`they need a real Elasticsearch and Redis: ${missing}`, () => undefined);
    return;
  }
  jest.setTimeout(240_000);
  let cluster: Awaited<ReturnType<typeof startNodes>>;
  let redis: RedisServer;
  let pages: EvidencePages;
  let processes: Processes;
  let webs: Product[];
  let ingests: Product[];
  /** Leads to the first web process, as a proxy would; people only know its address. */
  let front: FaultyLink;
  let origin: string;
  let admin: Person;
  let sari: Person;
  let rahma: Person;
  let push: (texts: string[]) => Promise<void>;
  let browser: Browser | null = null;
  /** Everything that was accepted so far. */
  const given: string[] = [];

  const startWeb = () => processes.start({ TANGGAP_ROLES: 'web' });
  const startIngest = () => processes.start({ TANGGAP_ROLES: 'ingest' });
  const send = async (texts: string[]): Promise<void> => {
    await push(texts);
    given.push(...texts);
  };
  const living = () => cluster.nodes.find(({ pid }) => pid !== null)?.url ?? '';
  const allStored = () =>
    until(async () => (await storedTexts(living(), prefix)).length >= given.length, patienceMs);

  /** The first web process dies; the proxy leads to the other. */
  async function killWeb(): Promise<void> {
    const [dying, other] = webs as [Product, Product];
    await dying.kill('SIGKILL');
    front.leadTo(portOf(other));
    webs = [other];
    // What was kept open for the next request is gone; a browser notices before it asks.
    await until(() => isReady({ ...other, origin }), patienceMs);
  }

  async function killMaster(): Promise<void> {
    const listed = await fetch(`${living()}/_cat/nodes?format=json&h=http,master`);
    const nodes = (await listed.json()) as { http: string; master: string }[];
    const address = nodes.find(({ master }) => master === '*')?.http ?? '';
    const master = cluster.nodes.find(({ url }) => url.endsWith(address));
    await master?.kill('SIGKILL');
  }

  /** The officer's queue in a real browser, which stays open whatever dies. */
  async function openQueue() {
    browser = await launchBrowser();
    const { page, context } = await visit(browser, origin);
    await signInOn(page, sari.user.username, passwordOf(sari.user));
    return {
      async showsWhatARefreshShows() {
        await page.getByText('Langsung').first().waitFor({ timeout: patienceMs });
        const fresh = await context.newPage();
        await fresh.goto('/queue');
        let [kept, refreshed]: string[][] = [[], []];
        await until(async () => {
          // Arrivals wait until a person lets them in.
          await page.keyboard.press('n');
          [kept, refreshed] = await Promise.all([rowsOf(page), rowsOf(fresh)]);
          return refreshed.length > 0 && kept.join() === refreshed.join();
        }, comparedMs).catch(() => undefined);
        expect(kept).toEqual(refreshed);
        expect(kept).not.toEqual([]);
      },
    };
  }

  beforeAll(async () => {
    [cluster, redis, pages] = await Promise.all([
      startNodes({ name: 'three', nodes: 3 }),
      startRedis(),
      serveEvidence(),
    ]);
    processes = openProcesses(prefix, {
      ELASTICSEARCH_URL: cluster.nodes.map(({ url }) => url).join(','),
      REDIS_URL: redis.url,
      TANGGAP_ALLOW_PRIVATE_SOURCES: 'true',
    });
    // The first makes the indices.
    webs = [await startWeb()];
    webs.push(await startWeb());
    ingests = await Promise.all([startIngest(), startIngest()]);
    await processes.ready(...webs, ...ingests);
    front = await openLink(portOf(webs[0]!));
    origin = `http://127.0.0.1:${front.port}`;
    admin = await signIn(origin, 'admin', adminPassword);
    push = await openPushSource(origin, adminPassword);
    sari = await addPerson(admin, origin, { username: 'sari', name: 'Sari Dewi', role: 'officer' });
    rahma = await addPerson(admin, origin, { username: 'rahma', name: 'Rahma', role: 'supervisor' });
  });
  afterAll(async () => {
    await browser?.close();
    await front.close();
    await processes.stop();
    await Promise.all([cluster.stop(), redis.stop(), pages.close()]);
  });

  test('each feed is read by one ingest process, and by the other when that is killed', async () => {
    const texts = claims(1_000, 6);
    const feeds: HeldFeed[] = await Promise.all(texts.map(holdFeed));
    for (const { url } of feeds) {
      const draft = { name: `Warta ${url}`, kind: 'feed', url, pollEveryMs: 1_000 };
      const { id } = unwrap(await admin.ask('POST', '/api/sources', draft)) as Source;
      expect(id).toMatch(/^src-/);
    }
    await until(() => feeds.every((feed) => feed.waiting() === 1), patienceMs);

    await ingests[0]?.kill('SIGKILL');
    ingests = [ingests[1]!, await startIngest()];
    await until(() => feeds.every((feed) => feed.waiting() === 1), patienceMs);
    for (const feed of feeds) feed.release();
    given.push(...texts);
    await allStored();

    expect(feeds.map((feed) => feed.mostWaiting())).toEqual(feeds.map(() => 1));
    expect(await storedTexts(living(), prefix)).toEqual(given.toSorted());
    await Promise.all(feeds.map((feed) => feed.close()));
  });

  test(`when a web process with ${sockets} screens is killed, then they all see what a refresh shows`, async () => {
    await send(claims(0, 5));
    await allStored();
    const [story] = (await sari.queue('limit=1')).stories as [StorySummary];
    const screens: Listener[] = await Promise.all(Array.from({ length: sockets }, () => rahma.listen()));
    const back = screens.map(
      ({ socket }) => new Promise<void>((resolve) => socket.io.once('reconnect', () => resolve())),
    );

    await killWeb();
    await Promise.all(back);
    await Promise.all(screens.map((screen) => screen.joinQueue()));
    const held = await sari.hold(story);
    await send(claims(5, 5));

    const seen = await Promise.all(
      screens.map((screen) =>
        screen.hears('stories:changed', ({ stories }) =>
          stories.some(({ id, case: { version } }) => id === held.id && version === held.case.version),
        ),
      ),
    );
    const shown = await rahma.open(story);
    expect(seen.map(({ stories }) => stories.find(({ id }) => id === story.id)?.case)).toEqual(
      screens.map(() => shown.case),
    );
    expect(shown.case.holder).toMatchObject({ name: 'Sari Dewi' });
    for (const screen of screens) screen.close();
    await allStored();
    expect(await storedTexts(living(), prefix)).toEqual(given.toSorted());
    webs.push(await startWeb());
    await processes.ready(...webs);
  });

  test('when one of each dies between the steps of an answer, then nothing of it is lost', async () => {
    const find = async () => (await sari.queue('q=1.350.000')).stories[0];
    const open = hasBrowser ? await openQueue() : null;
    await send([scam]);
    await until(async () => (await find()) !== undefined, patienceMs);
    const writer = respondAs(sari);
    const approver = respondAs(rahma);

    const story = await sari.hold((await find())!);
    await killMaster();
    await writer.cite(story, pages.addressOf('/tanya-jawab'), { isOwnAgency: true });
    await send(claims(10, 10));
    await ingests[0]?.kill('SIGKILL');
    const evidence = await writer.cite(story, pages.addressOf('/pemeriksaan'));
    const begun = await writer.begin(story);
    await send(claims(20, 10));
    await redis.kill();
    const saved = await writer.save(begun, cleanContent(evidence));
    const submitted = await writer.submit(saved, rahma);
    await send(claims(30, 10));
    await redis.start();
    const approved = await approver.approve(submitted);
    await killWeb();
    await writer.publish(approved, 'page');
    await writer.publish(approved, 'x', { url: 'https://x.example/humas/1' });
    await send(claims(40, 10));
    const closed = await writer.close(await sari.open(story));

    expect(closed.case).toMatchObject({ status: 'closed', decision: { outcome: 'false-claim' } });
    const told = (await rahma.timeline(story)).entries.map(({ kind }) => kind).toReversed();
    expect(told.slice(told.indexOf('held'))).toEqual([
      ...['held', 'evidence-added', 'evidence-added', 'response-started', 'submitted', 'approved'],
      ...['published', 'published', 'closed'],
    ]);
    const page = await fetch(`${origin}/answers/${approved.id}`);
    expect(await page.text()).toContain('Bantuan tunai tetap disalurkan kepada 1.200 keluarga');
    await allStored();
    expect(await storedTexts(living(), prefix)).toEqual(given.toSorted());
    expect(unwrap(await admin.ask('GET', '/api/audit/verify'))).toMatchObject({ isIntact: true });
    if (open !== null) await open.showsWhatARefreshShows();
  });
});
