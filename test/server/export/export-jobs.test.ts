import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ExportBody, ExportJob } from '@tanggap/shared/export';
import { createOwnCluster } from '../../../server/src/cluster/in-process.js';
import { createLog } from '../../../server/src/log.js';
import { createExports, type Exports } from '../../../server/src/export/export-jobs.js';
import type { ExportWriter } from '../../../server/src/export/export-port.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { tempFolder } from '../../support/temp-folder.js';
import { until } from '../../support/until.js';

const sari = { id: 'u-sari', name: 'Sari Petugas', role: 'officer' } as const;
const bagus = { id: 'u-bagus', name: 'Bagus Petugas', role: 'officer' } as const;
const tari = { id: 'u-tari', name: 'Tari Analis', role: 'analyst' } as const;
const joko = { id: 'u-joko', name: 'Joko Auditor', role: 'auditor' } as const;
const mentions: ExportBody = { kind: 'mentions', format: 'csv', search: { q: 'bantuan' } };

interface Writing {
  path: string;
  progress(rows: number, total: number): void;
  end(): void;
  fail(error: Error): void;
}

describe('files that people ask for', () => {
  const inFolder = tempFolder();
  let store: Store;
  let exports: Exports;
  let writings: Writing[];
  let told: ExportJob[];
  let now: string;

  const write: ExportWriter = (_order, path, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      writeFileSync(path, 'isi');
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      const end = () => resolve({ rows: 3, total: 3, bytes: 3, sha256: 'ab'.repeat(32) });
      writings.push({ path, progress: onProgress, end, fail: reject });
    });
  const log = createLog('silent');
  /** One process after another has the same store and folder. */
  const open = async (over: Pick<Store, 'exports' | 'audit' | 'users'> = store): Promise<void> => {
    exports = createExports({
      ...{ store: over, cluster: createOwnCluster(log), write, log },
      ...{ folder: inFolder('exports'), now: () => now },
      publisher: { exportChanged: (job) => void told.push(job) },
    });
    await exports.begin();
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const writing = async (n: number): Promise<Writing> => {
    await until(() => writings.length > n);
    return writings[n]!;
  };
  const isIn = (state: string, who: { id: string }, job: { id: string }) =>
    until(async () => (await exports.get(who.id, job.id)).state === state);
  /** Asks for a file and lets it be written. */
  const made = async (who: typeof sari | typeof joko, body = mentions): Promise<ExportJob> => {
    const job = await exports.start(who, body);
    (await writing(0)).end();
    await isIn('done', who, job);
    return job;
  };
  const stateOf = async (who: { id: string }, { id }: ExportJob) => (await exports.get(who.id, id)).state;

  beforeEach(async () => {
    store = openSqlite(':memory:');
    [writings, told, now] = [[], [], noon];
    await open();
  });
  afterEach(async () => {
    await exports.close();
    await store.close();
  });

  test('an order runs, ends with a fingerprint, and its file can be fetched by its owner', async () => {
    const { id } = await made(sari);

    expect(await exports.get(sari.id, id)).toMatchObject({
      ...{ state: 'done', rows: 3, total: 3, bytes: 3, sha256: 'ab'.repeat(32) },
      ...{ fileName: 'sebutan-2026-03-09.csv', expiresAt: minutesFrom(7 * 24 * 60) },
    });
    const { path } = await exports.file(sari, id);
    expect(readFileSync(path, 'utf8')).toBe('isi');
    await expect(exports.get(tari.id, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(exports.file(tari, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('one file a person and two for all are written at once, the others in turn', async () => {
    const first = await exports.start(sari, mentions);
    const second = await exports.start(sari, mentions);
    const others = await exports.start(bagus, mentions);
    const last = await exports.start(tari, mentions);
    await writing(1);

    expect(
      await Promise.all([
        stateOf(sari, first),
        stateOf(sari, second),
        stateOf(bagus, others),
        stateOf(tari, last),
      ]),
    ).toEqual(['running', 'waiting', 'running', 'waiting']);
    writings[1]!.end();
    await isIn('running', tari, last);
    expect(await stateOf(sari, second)).toBe('waiting');
    writings[0]!.end();
    await isIn('running', sari, second);
    await writing(3);
    expect(writings).toHaveLength(4);
  });

  test('progress is told at most twice a second, and asked for it is exact', async () => {
    const job = await exports.start(sari, mentions);
    const { progress } = await writing(0);
    const before = told.length;

    for (let rows = 1; rows <= 500; rows += 1) progress(rows, 1_000);

    expect(told.length - before).toBe(1);
    expect(await exports.get(sari.id, job.id)).toMatchObject({ rows: 500, total: 1_000, state: 'running' });
  });

  test('when its owner cancels it, then it ends at once and its file is gone', async () => {
    const job = await exports.start(sari, mentions);
    await writing(0);

    const cancelled = await exports.cancel(sari, job.id);

    expect(cancelled.state).toBe('cancelled');
    expect(existsSync(writings[0]!.path)).toBe(false);
    await expect(exports.file(sari, job.id)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('when a waiting one is cancelled, then it never begins', async () => {
    const first = await exports.start(sari, mentions);
    const waiting = await exports.start(sari, mentions);

    expect((await exports.cancel(sari, waiting.id)).state).toBe('cancelled');
    (await writing(0)).end();
    await isIn('done', sari, first);
    await settled();
    expect(writings).toHaveLength(1);
  });

  test('when it is cancelled before its writing has begun, then it is never written', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const put: Store['exports']['put'] = async (job) => {
      if (job.state === 'running') await begun;
      return store.exports.put(job);
    };
    await open({ ...store, exports: { ...store.exports, put } });
    const job = await exports.start(sari, mentions);

    const cancelled = exports.cancel(sari, job.id);
    await settled();
    begin();

    expect((await cancelled).state).toBe('cancelled');
    expect(writings).toHaveLength(0);
  });

  test('when the server stops, then what runs and waits is written after its next start', async () => {
    const running = await exports.start(sari, mentions);
    const waiting = await exports.start(sari, mentions);
    (await writing(0)).progress(40, 90);

    await exports.close();
    expect(await exports.get(sari.id, running.id)).toMatchObject({ state: 'waiting', rows: 0 });
    expect(existsSync(writings[0]!.path)).toBe(false);
    await open();
    for (const n of [1, 2]) (await writing(n)).end();

    for (const job of [running, waiting]) await isIn('done', sari, job);
    expect((await store.audit.list({ limit: 9 })).map(({ action }) => action)).not.toContain('export:cancel');
  });

  test('when the disk is full, then the file failed, with what to do', async () => {
    const job = await exports.start(sari, mentions);
    (await writing(0)).fail(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    await isIn('failed', sari, job);

    const failed = await exports.get(sari.id, job.id);
    expect(failed).toMatchObject({ state: 'failed', failure: 'disk' });
    expect(failed.message).toContain('ruang simpan server penuh');
    expect(existsSync(writings[0]!.path)).toBe(false);
  });

  /** As a process leaves it that is killed while it writes. */
  async function leftRunning(deaths?: number): Promise<void> {
    await exports.close();
    await store.exports.add({
      ...{ kind: 'mentions', format: 'csv', fileName: 'a.csv', request: mentions, ownerId: sari.id },
      ...{ state: 'running', rows: 0, total: null, bytes: 0, sha256: null, message: null, deaths },
      ...{ createdAt: noon, expiresAt: minutesFrom(60) },
    });
    mkdirSync(inFolder('exports'), { recursive: true });
    writeFileSync(inFolder('exports/X-1.2'), 'sebagian');
    await open();
  }

  test('when the server was killed in the middle, then the file is written from its beginning', async () => {
    await leftRunning();

    (await writing(0)).end();
    await isIn('done', sari, { id: 'X-1' });
    expect(existsSync(inFolder('exports/X-1.2'))).toBe(false);
    const { path } = await exports.file(sari, 'X-1');
    expect(readFileSync(path, 'utf8')).toBe('isi');
  });

  test('when a second server dies of the same file, then it failed and says so', async () => {
    await leftRunning(1);

    await isIn('failed', sari, { id: 'X-1' });
    expect(await exports.get(sari.id, 'X-1')).toMatchObject({ state: 'failed', failure: 'restarted' });
    expect(existsSync(inFolder('exports/X-1.2'))).toBe(false);
    expect(writings).toHaveLength(0);
  });

  test('when the folder of files is not the one it was written to, then who asks is told', async () => {
    const { id } = await made(sari);
    rmSync(inFolder('exports'), { recursive: true });

    await expect(exports.file(sari, id)).rejects.toMatchObject({ code: 'engine-down' });
  });

  test('after seven days the file is removed, and asking for it says why', async () => {
    const job = await made(sari);
    now = minutesFrom(7 * 24 * 60);

    expect(await exports.expire(minutesFrom(7 * 24 * 60 - 1))).toBe(0);
    expect(await exports.expire(now)).toBe(1);
    await expect(exports.file(sari, job.id)).rejects.toMatchObject({ details: { state: 'expired' } });
  });

  test('When the store does not know the order of a file, then the file goes at the same age', async () => {
    mkdirSync(inFolder('exports'), { recursive: true });
    const [old, young] = [inFolder('exports/X-77.2'), inFolder('exports/X-78.2')];
    for (const path of [old, young]) writeFileSync(path, 'isi');
    utimesSync(old, new Date(noon), new Date(noon));
    utimesSync(young, new Date(minutesFrom(1)), new Date(minutesFrom(1)));

    expect(await exports.expire(minutesFrom(7 * 24 * 60))).toBe(1);

    expect([old, young].map((path) => existsSync(path))).toEqual([false, true]);
  });

  test('When the log cannot be written, then the order is refused and never begins', async () => {
    const append = () => Promise.reject(new Error('the log does not answer'));
    await open({ ...store, audit: { ...store.audit, append } });

    await expect(exports.start(sari, mentions)).rejects.toThrow('the log does not answer');

    expect((await exports.list(sari.id)).map(({ state }) => state)).toEqual(['cancelled']);
    await settled();
    expect(writings).toHaveLength(0);
  });

  test('the log holds what was asked, how much came and the fingerprint', async () => {
    await made(sari);

    await until(async () => (await store.audit.list({ limit: 5 })).length === 2);
    const [done, start] = await store.audit.list({ limit: 5 });
    expect(start).toMatchObject({ action: 'export:start', subject: 'X-1', actorId: sari.id });
    expect(done).toMatchObject({
      action: 'export:done',
      data: { kind: 'mentions', search: { q: 'bantuan' }, rows: 3, sha256: 'ab'.repeat(32) },
    });
  });

  test.each([
    [sari, { kind: 'audit', format: 'csv' }, 'forbidden'],
    [joko, { kind: 'mentions', format: 'csv' }, 'forbidden'],
    [sari, { kind: 'stories', format: 'pdf' }, 'bad-request'],
    [sari, { kind: 'timeline', format: 'docx' }, 'bad-request'],
  ] as const)('%# an order that does not fit is refused', async (asker, body, code) => {
    await expect(exports.start(asker, body)).rejects.toMatchObject({ code });
  });

  test('the log itself may be taken out by those who may read it', async () => {
    expect(await exports.start(joko, { kind: 'audit', format: 'xlsx' })).toMatchObject({
      fileName: 'catatan-audit-2026-03-09.xlsx',
    });
  });

  test('when a role is taken away, then its files are no longer handed out', async () => {
    const { id } = await made(joko, { kind: 'audit', format: 'csv' });

    await expect(exports.file({ ...joko, role: 'officer' }, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(exports.file(joko, id)).resolves.toMatchObject({ job: { id } });
  });

  test('when somebody has eleven files waiting, then one more is refused', async () => {
    for (let n = 0; n < 11; n += 1) await exports.start(sari, mentions);

    await expect(exports.start(sari, mentions)).rejects.toMatchObject({ code: 'too-many-requests' });
  });
});
