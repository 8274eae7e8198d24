import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ExportBody, ExportJob } from '@tanggap/shared/export';
import { joinCluster } from '../../../server/src/cluster/join-cluster.js';
import { createExports, type Exports } from '../../../server/src/export/export-jobs.js';
import type { ExportWriter } from '../../../server/src/export/export-port.js';
import { createLog } from '../../../server/src/log.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { noon } from '../../support/builders.js';
import { missingRedis, startRedis, type RedisServer } from '../../support/redis-server.js';
import { tempFolder } from '../../support/temp-folder.js';
import { until } from '../../support/until.js';

const sari = { id: 'u-sari', name: 'Sari Petugas', role: 'officer' } as const;
const mentions: ExportBody = { kind: 'mentions', format: 'csv', search: { q: 'bantuan' } };
const log = createLog('silent');
const missing = missingRedis();
const describeSeveral = missing === null ? describe : describe.skip;

interface Writing {
  by: string;
  path: string;
  progress(rows: number, total: number): void;
  end(): void;
}

describeSeveral(`files that are asked for in several processes (${missing ?? 'over Redis'})`, () => {
  const inFolder = tempFolder();
  let redis: RedisServer;
  let store: Store;
  let writings: Writing[];
  let desks = 0;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => void (redis = await startRedis()));
  beforeEach(() => {
    desks += 1;
    writings = [];
    store = openSqlite(inFolder('a.db'));
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    await store.close();
  });
  afterAll(() => redis.stop());

  const writeAs =
    (by: string): ExportWriter =>
    (_order, path, { onProgress, signal }) =>
      new Promise((resolve, reject) => {
        writeFileSync(path, `isi ${by}`);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        const end = () => resolve({ rows: 3, total: 3, bytes: 3, sha256: 'ab'.repeat(32) });
        writings.push({ by, path, progress: onProgress, end });
      });

  /** A process of the product as far as files go; one that does not write only asks. */
  async function aProcess(by: string, { writes = true, prefix = `desk${desks}` } = {}) {
    const cluster = await joinCluster(redis.url, log, { prefix, pace: { beatMs: 100, ttlMs: 800 } });
    const exports = createExports({
      ...{ store, cluster, write: writeAs(by), folder: inFolder('exports'), now: () => noon, log },
      publisher: { exportChanged: () => undefined },
    });
    if (writes) await exports.begin();
    const close = async () => {
      await exports.close();
      await cluster.close();
    };
    closing.push(close);
    return exports;
  }
  const isIn = (state: string, exports: Exports, { id }: Pick<ExportJob, 'id'>) =>
    until(async () => (await exports.get(sari.id, id)).state === state, 20_000);

  test('A file that one process writes is watched and fetched in the other', async () => {
    const asking = await aProcess('yang ditanya', { writes: false });
    await aProcess('penulis');
    const job = await asking.start(sari, mentions);
    await until(() => writings.length === 1);

    writings[0]!.progress(40, 90);
    await until(async () => (await asking.get(sari.id, job.id)).rows === 40);
    const [listed] = await asking.list(sari.id);
    writings[0]!.end();
    await isIn('done', asking, job);
    const { path } = await asking.file(sari, job.id);

    expect(listed).toMatchObject({ state: 'running', rows: 40, total: 90 });
    expect(readFileSync(path, 'utf8')).toBe('isi penulis');
  });

  test('When it is cancelled elsewhere, then the process that writes it stops', async () => {
    const asking = await aProcess('yang ditanya', { writes: false });
    await aProcess('penulis');
    const job = await asking.start(sari, mentions);
    await until(() => writings.length === 1);

    const cancelled = await asking.cancel(sari, job.id);
    await until(() => !existsSync(writings[0]!.path));
    const next = await asking.start(sari, mentions);
    await until(() => writings.length === 2);
    writings[1]!.end();
    await isIn('done', asking, next);

    expect(cancelled.state).toBe('cancelled');
    expect(await asking.get(sari.id, job.id)).toMatchObject({ state: 'cancelled' });
  });

  test('One person has one file written at a time, in whichever process', async () => {
    const processes = [await aProcess('satu'), await aProcess('dua')];
    const jobs: ExportJob[] = [];
    for (let n = 0; n < 4; n += 1) jobs.push(await processes[n % 2]!.start(sari, mentions));
    const running: number[] = [];

    for (let n = 0; n < 4; n += 1) {
      await until(() => writings.length > n);
      running.push((await processes[0]!.list(sari.id)).filter(({ state }) => state === 'running').length);
      expect(writings).toHaveLength(n + 1);
      writings[n]!.end();
    }
    for (const job of jobs) await isIn('done', processes[1]!, job);

    expect(running).toEqual([1, 1, 1, 1]);
  });

  test('When somebody looks for files of the dead, then those of the living go on', async () => {
    const writer = await aProcess('penulis');
    const other = await aProcess('lain');
    const job = await writer.start(sari, mentions);
    await until(() => writings.length === 1);

    for (let n = 0; n < 3; n += 1) await other.resume();
    writings[0]!.end();
    await isIn('done', other, job);

    expect(writings).toHaveLength(1);
    expect(await other.get(sari.id, job.id)).not.toHaveProperty('deaths');
  });

  test('When a process stops in order, then another one writes its file', async () => {
    await aProcess('yang berhenti');
    const heir = await aProcess('pewaris', { writes: false });
    const job = await heir.start(sari, mentions);
    await until(() => writings.length === 1);

    await heir.begin();
    await closing.shift()!();
    await until(() => writings.length === 2);
    writings[1]!.end();
    await isIn('done', heir, job);

    expect(writings.map(({ by }) => by)).toEqual(['yang berhenti', 'pewaris']);
  });

  test('When the process that writes is killed, then another one begins the file anew', async () => {
    const heir = await aProcess('pewaris', { writes: false, prefix: 'killed' });
    const loader = ['--import', 'tsx', '--conditions=@tanggap/source', '--no-warnings'];
    const given = [redis.url, inFolder('a.db'), inFolder('exports')];
    const child = spawn(process.execPath, [...loader, 'test/support/keep-exporting.ts', ...given], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    closing.push(() => Promise.resolve(void child.kill('SIGKILL')));
    const job = await heir.start(sari, mentions);
    await once(child.stdout, 'data');
    await heir.begin();

    child.kill('SIGKILL');
    await once(child, 'exit');
    await until(() => writings.length === 1, 20_000);
    writings[0]!.end();
    await isIn('done', heir, job);

    expect(readFileSync((await heir.file(sari, job.id)).path, 'utf8')).toBe('isi pewaris');
  }, 60_000);

  test('When Redis is away, then an order is kept and written once it is back', async () => {
    const only = await aProcess('penulis');
    await redis.kill();
    const job = await only.start(sari, mentions);

    await redis.start();
    await until(async () => {
      await only.resume();
      return writings.length === 1;
    });
    writings[0]!.end();
    await isIn('done', only, job);

    expect(writings).toHaveLength(1);
  }, 60_000);
});
