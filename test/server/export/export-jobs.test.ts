import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ExportBody, ExportJob } from '@tanggap/shared/export';
import { createLog } from '../../../server/src/log.js';
import { createExports, type Exports } from '../../../server/src/export/export-jobs.js';
import type { ExportWriter } from '../../../server/src/export/export-port.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { tempFolder } from '../../support/temp-folder.js';

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
  const open = (over: Pick<Store, 'exports' | 'audit'> = store) =>
    createExports({
      ...{ store: over, write, folder: inFolder('exports'), now: () => now, log: createLog('silent') },
      publisher: { exportChanged: (job) => void told.push(job) },
    });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const stateOf = async (who: { id: string }, { id }: ExportJob) => (await exports.get(who.id, id)).state;

  beforeEach(() => {
    store = openSqlite(':memory:');
    [writings, told, now] = [[], [], noon];
    exports = open();
  });
  afterEach(async () => {
    await exports.close();
    await store.close();
  });

  test('an order runs, ends with a fingerprint, and its file can be fetched by its owner', async () => {
    const { id } = await exports.start(sari, mentions);
    await settled();
    writings[0]!.end();
    await settled();

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
    await settled();

    expect(
      await Promise.all([
        stateOf(sari, first),
        stateOf(sari, second),
        stateOf(bagus, others),
        stateOf(tari, last),
      ]),
    ).toEqual(['running', 'waiting', 'running', 'waiting']);
    writings[1]!.end();
    await settled();
    expect(await stateOf(tari, last)).toBe('running');
    writings[0]!.end();
    await settled();
    expect(await stateOf(sari, second)).toBe('running');
  });

  test('progress is told at most twice a second, and asked for it is exact', async () => {
    const job = await exports.start(sari, mentions);
    await settled();
    const before = told.length;

    for (let rows = 1; rows <= 500; rows += 1) writings[0]!.progress(rows, 1_000);

    expect(told.length - before).toBe(1);
    expect(await exports.get(sari.id, job.id)).toMatchObject({ rows: 500, total: 1_000, state: 'running' });
  });

  test('when its owner cancels it, then it ends at once and its file is gone', async () => {
    const job = await exports.start(sari, mentions);
    await settled();

    const cancelled = await exports.cancel(sari.id, job.id);

    expect(cancelled.state).toBe('cancelled');
    expect(existsSync(writings[0]!.path)).toBe(false);
    await expect(exports.file(sari, job.id)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('when a waiting one is cancelled, then it never begins', async () => {
    await exports.start(sari, mentions);
    const waiting = await exports.start(sari, mentions);

    expect((await exports.cancel(sari.id, waiting.id)).state).toBe('cancelled');
    await settled();
    writings[0]!.end();
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
    exports = open({ audit: store.audit, exports: { ...store.exports, put } });
    const job = await exports.start(sari, mentions);

    const cancelled = exports.cancel(sari.id, job.id);
    await settled();
    begin();

    expect((await cancelled).state).toBe('cancelled');
    expect(writings).toHaveLength(0);
  });

  test('when the server stops, then what runs says so, and nothing further begins', async () => {
    const running = await exports.start(sari, mentions);
    const waiting = await exports.start(sari, mentions);
    await settled();

    await exports.close();
    await settled();

    expect(await exports.get(sari.id, running.id)).toMatchObject({ state: 'failed', failure: 'restarted' });
    expect(await stateOf(sari, waiting)).toBe('waiting');
    expect(writings).toHaveLength(1);
    expect((await store.audit.list({ limit: 9 })).map(({ action }) => action)).not.toContain('export:cancel');
  });

  test('when the disk is full, then the file failed, with what to do', async () => {
    const job = await exports.start(sari, mentions);
    await settled();
    writings[0]!.fail(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    await settled();

    const failed = await exports.get(sari.id, job.id);
    expect(failed).toMatchObject({ state: 'failed', failure: 'disk' });
    expect(failed.message).toContain('ruang simpan server penuh');
    expect(existsSync(writings[0]!.path)).toBe(false);
  });

  test('when the server was stopped in the middle, then the file failed and says so', async () => {
    await store.exports.add({
      ...{
        kind: 'mentions',
        format: 'csv',
        fileName: 'a.csv',
        request: mentions,
        ownerId: sari.id,
        state: 'running',
      },
      ...{
        rows: 40,
        total: 90,
        bytes: 0,
        sha256: null,
        message: null,
        createdAt: noon,
        expiresAt: minutesFrom(60),
      },
    });
    mkdirSync(inFolder('exports'));
    writeFileSync(inFolder('exports/X-1'), 'sebagian');

    await open().recover();

    expect(await exports.get(sari.id, 'X-1')).toMatchObject({ state: 'failed', failure: 'restarted' });
    expect(existsSync(inFolder('exports/X-1'))).toBe(false);
  });

  test('after seven days the file is removed, and asking for it says why', async () => {
    const job = await exports.start(sari, mentions);
    await settled();
    writings[0]!.end();
    await settled();
    now = minutesFrom(7 * 24 * 60);

    expect(await exports.expire(minutesFrom(7 * 24 * 60 - 1))).toBe(0);
    expect(await exports.expire(now)).toBe(1);
    await expect(exports.file(sari, job.id)).rejects.toMatchObject({ details: { state: 'expired' } });
  });

  test('the log holds what was asked, how much came and the fingerprint', async () => {
    await exports.start(sari, mentions);
    await settled();
    writings[0]!.end();
    await settled();

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
    const { id } = await exports.start(joko, { kind: 'audit', format: 'csv' });
    await settled();
    writings[0]!.end();
    await settled();

    await expect(exports.file({ ...joko, role: 'officer' }, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(exports.file(joko, id)).resolves.toMatchObject({ job: { id } });
  });

  test('when somebody has eleven files waiting, then one more is refused', async () => {
    for (let n = 0; n < 11; n += 1) await exports.start(sari, mentions);

    await expect(exports.start(sari, mentions)).rejects.toMatchObject({ code: 'too-many-requests' });
  });
});
