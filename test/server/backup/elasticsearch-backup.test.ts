import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { startNodes, whyNoElasticsearch } from '../../../scripts/elasticsearch/start-nodes.mjs';
import type { RunningNodes } from '../../../scripts/elasticsearch/start-nodes.mjs';
import { runBackup } from '../../../server/src/cli/backup.js';
import { runRestore } from '../../../server/src/cli/restore.js';
import { readSettings } from '../../../server/src/config.js';
import { openLinkedStore, type StorePlace } from '../../../server/src/open-store.js';
import { openElasticsearch } from '../../../server/src/store/elasticsearch/elasticsearch-store.js';
import { announcePresence } from '../../../server/src/store/elasticsearch/presence.js';
import { backingIndices } from '../../../server/src/store/elasticsearch/snapshots.js';
import type { Store } from '../../../server/src/store/store.js';
import { aBatch, aProgram, aScoredMention, noon } from '../../support/builders.js';
import { startTlsFront, whyNoCertificates } from '../../support/tls-front.js';
import type { TlsFront } from '../../support/tls-front.js';

const missing = whyNoElasticsearch() ?? whyNoCertificates();
const whenPossible: (title: string, body: () => Promise<void>) => void = missing
  ? (title, body) => test.skip(`${title} [${missing}]`, body)
  : (title, body) => test(title, body, 120_000);

/** Exactly the requests of docs/operate.md. */
const productRole = {
  cluster: [],
  indices: [
    { names: ['tanggap-*'], privileges: ['read', 'write', 'manage', 'maintenance', 'view_index_metadata'] },
  ],
};
const backupRole = { ...productRole, cluster: ['manage'] };

const log = pino({ level: 'silent' });
let cluster: RunningNodes;
let front: TlsFront;
let admin: Client;
let productKey: string;
let backupKey: string;
let repositories: string;
let folder: string;
let serial = 0;

async function keyFor(name: string, role: typeof productRole | typeof backupRole): Promise<string> {
  const made = await admin.security.createApiKey({ name, role_descriptors: { [name]: role } });
  return made.encoded;
}

beforeAll(async () => {
  if (missing) return;
  folder = mkdtempSync(join(tmpdir(), 'tanggap-test-'));
  cluster = await startNodes({ name: 'backup', secured: true });
  const { url } = cluster.nodes[0]!;
  front = await startTlsFront(url, folder);
  admin = new Client({ node: url, auth: cluster.auth! });
  const { nodes } = await admin.nodes.info({ filter_path: '**.path.repo' });
  const [{ settings }] = Object.values(nodes) as unknown as [
    { settings: { path: { repo: string | string[] } } },
  ];
  repositories = [settings.path.repo].flat()[0]!;
  [productKey, backupKey] = await Promise.all([keyFor('product', productRole), keyFor('backup', backupRole)]);
}, 600_000);

beforeEach(() => {
  serial += 1;
  if (!missing) mkdirSync(data());
});

afterAll(async () => {
  if (missing) return;
  await admin.close();
  await front.close();
  await cluster.stop();
  rmSync(folder, { recursive: true, maxRetries: 5 });
}, 120_000);

const prefix = () => `tanggap-backup-${serial}`;
const data = () => join(folder, `data-${serial}`);
const placeWith = (apiKey: string): Extract<StorePlace, { engine: 'elasticsearch' }> => ({
  ...{ engine: 'elasticsearch', url: front.url, caFile: front.caFile, prefix: prefix(), apiKey },
});
const open = () => openElasticsearch({ ...placeWith(productKey), refreshMs: 0 });

async function fill(store: Store, mentions: number): Promise<void> {
  await store.programs.put(aProgram());
  await store.mentions.save(aBatch(Array.from({ length: mentions }, () => aScoredMention())));
  await store.audit.append({ at: noon, actorId: 'u', actorName: 'u', action: 'a', subject: 's', data: {} });
}

async function command(run: typeof runBackup, ...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const settings = readSettings({
    TANGGAP_DATA_DIR: data(),
    ELASTICSEARCH_URL: front.url,
    ELASTICSEARCH_API_KEY: backupKey,
    ELASTICSEARCH_CA_FILE: front.caFile,
    TANGGAP_INDEX_PREFIX: prefix(),
  });
  const code = await run(args, { stdin: new PassThrough(), stdout, stderr }, settings, noon);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

const backup = (...args: string[]) =>
  command(runBackup, join(folder, `backup-${serial}`), '--location', join(repositories, prefix()), ...args);
const restore = (...args: string[]) => command(runRestore, join(folder, `backup-${serial}`), ...args);

describe('a secured cluster behind TLS', () => {
  whenPossible('A key for tanggap-* and a CA file are enough to open, save and list', async () => {
    const store = await open();

    await fill(store, 2);
    const found = await store.stories.list({ limit: 10 }, { userId: 'u', now: noon });
    await store.close();

    expect(found.stories.map(({ id, mentionCount }) => [id, mentionCount])).toEqual([['C-1', 2]]);
  });

  whenPossible('The same key opens no index of anybody else', async () => {
    const foreign = { ...placeWith(productKey), prefix: 'payroll' };

    await expect(openElasticsearch(foreign)).rejects.toMatchObject({ code: 'engine-down' });
  });

  whenPossible('Without the CA file the certificate is refused', async () => {
    const place = { ...placeWith(productKey), caFile: undefined };

    await expect(openElasticsearch(place)).rejects.toMatchObject({
      code: 'engine-down',
      message: expect.stringMatching(/certificate/i),
    });
  });
});

describe('npm run backup and npm run restore with Elasticsearch', () => {
  whenPossible('A backup taken while mentions come in is whole, and writes go on after it', async () => {
    const store = await open();
    await fill(store, 5);
    let saved = 5;
    const done = new AbortController();
    const writing = (async () => {
      while (!done.signal.aborted) {
        const outcome = await store.mentions.save(aBatch([aScoredMention()])).catch(() => null);
        saved += outcome?.stored ?? 0;
      }
    })();

    const taken = await backup();
    done.abort();
    await writing;
    await store.mentions.save(aBatch([aScoredMention()]));
    const now = await store.mentions.count();
    await store.close();
    const restored = await restore('--replace');

    const again = await open();
    const [count, story] = [await again.mentions.count(), await again.stories.get('C-1', noon)];
    expect(taken).toMatchObject({ code: 0 });
    expect(now).toBeGreaterThanOrEqual(saved + 1);
    expect(restored).toMatchObject({ code: 0 });
    expect(count).toBeGreaterThanOrEqual(5);
    // The story and its mentions stand in different indices: they must be of one moment.
    expect(story?.mentionCount).toBe(count);
    expect(await again.mentions.save(aBatch([aScoredMention()]))).toMatchObject({ stored: 1 });
    await again.close();
  });

  whenPossible('Indices that hold something are only replaced when asked', async () => {
    const store = await open();
    await fill(store, 2);
    await store.close();
    await backup();

    const refused = await restore();

    expect(refused.code).toBe(1);
    expect(refused.err).toContain('holds 2 mentions. Add --replace');
    expect(await backingIndices(admin, prefix())).toHaveLength(7);
  });

  whenPossible('While a process works on the indices, restoring is refused', async () => {
    const store = await openLinkedStore(placeWith(productKey), log);
    await fill(store, 1);
    await backup();

    const refused = await restore('--replace');
    await store.close();
    const restored = await restore('--replace');

    expect(refused.err).toMatch(/The product works on tanggap-backup-\d+-\*: .+ \(\d+\)\. Stop it first\./);
    expect(restored.code).toBe(0);
  });

  whenPossible('A process that crashed keeps nobody from restoring', async () => {
    const store = await open();
    await fill(store, 1);
    await store.close();
    await backup();
    const client = new Client({
      node: front.url,
      auth: { apiKey: productKey },
      tls: { rejectUnauthorized: false },
    });
    announcePresence(client, prefix());
    await client.indices.refresh({ index: `${prefix()}-desk` });
    await client.close();

    expect(await restore('--replace')).toMatchObject({ code: 0 });
  });

  whenPossible('Without a repository the command says how to get one', async () => {
    const store = await open();
    await store.close();

    const { code, err } = await command(runBackup, join(folder, `backup-${serial}`));

    expect(code).toBe(1);
    expect(err).toContain('Expected the snapshot repository');
  });
});
