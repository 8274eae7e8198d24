import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AppError } from '@tanggap/shared/errors';
import { connectStore, openThreadedSqlite } from '../../../server/src/store/sqlite/threads.js';
import type { ThreadedStore } from '../../../server/src/store/sqlite/threads.js';
import type { WorkerEvent } from '../../../server/src/store/sqlite/store-workers.js';
import { aBatch, aProgram, aScoredMention, anEntry, noon } from '../../support/builders.js';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-threads-'));
let store: ThreadedStore;
let events: WorkerEvent[];
let onNextStart: (worker: Worker) => void;

// Threads take long to start, so all tests share them; each death is followed by a new start.
beforeAll(async () => {
  events = [];
  onNextStart = () => {};
  store = await openThreadedSqlite(join(folder, 'threads.db'), {
    readers: 1,
    stem: (q) => q.split(' ').map((word) => word.replace(/nya$/, '')),
    onWorker: (event) => {
      events.push(event);
      if (event.type === 'started') onNextStart(event.worker);
    },
  });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

async function killWorker(name: string): Promise<void> {
  const { worker } = events.findLast((event) => event.name === name && event.type === 'started')!;
  const isBack = new Promise((resolve) => (onNextStart = resolve));
  await worker.terminate();
  await isBack;
}

describe('SQLite behind threads', () => {
  test('Refusals keep their code and details on the way', async () => {
    await store.mentions.save(aBatch([aScoredMention()]));

    const refused = store.stories.merge('C-1', 7, [], anEntry());

    await expect(refused).rejects.toMatchObject({
      name: 'AppError',
      code: 'story-changed',
      details: { case: { version: 0 } },
      message: expect.stringContaining('expected version 0'),
    });
  });

  test('A search is stemmed before it travels', async () => {
    await store.mentions.save(aBatch([aScoredMention({ stems: 'bantuan cair' })]));

    const { total } = await store.stories.list({ q: 'bantuannya' }, { userId: 'u', now: noon });

    expect(total).toBe(1);
  });

  test('Another thread reads and writes through the same workers', async () => {
    const connected = connectStore(store.connect());

    await connected.programs.put(aProgram());

    expect(await store.programs.get('blt')).toEqual(aProgram());
    await connected.ping();
    await connected.close();
    await expect(connected.programs.list()).rejects.toMatchObject({ code: 'engine-down' });
    await expect(store.programs.list()).resolves.toHaveLength(1);
  });

  test('When the writer dies, then calls under way are refused and later ones work again', async () => {
    const connected = connectStore(store.connect());
    const waiting = [store, connected].map((one) =>
      one.programs.put(aProgram({ id: 'pkh' })).then(
        () => 'written',
        (error: unknown) => (error as AppError).code,
      ),
    );
    const died = killWorker('writer');

    const outcomes = await Promise.all(waiting);
    await died;

    // Either call may have been answered before the thread ended; none is left waiting.
    expect(['written', 'engine-down', 'program-changed']).toEqual(expect.arrayContaining(outcomes));
    expect(events.map(({ name, type }) => `${name} ${type}`)).toContain('writer died');
    await store.audit.append({
      at: noon,
      actorId: 'u',
      actorName: 'S',
      action: 'a:b',
      subject: '',
      data: {},
    });
    await expect(
      connected.audit.append({
        at: noon,
        actorId: 'u',
        actorName: 'S',
        action: 'a:b',
        subject: '',
        data: {},
      }),
    ).resolves.toBeUndefined();
    expect(await store.audit.verify()).toMatchObject({ isIntact: true, entries: 2 });
    await connected.close();
  });

  test('While a reader is down, reads are refused with engine-down, not left waiting', async () => {
    const { worker } = events.findLast(({ name }) => name === 'reader 1')!;
    const isBack = new Promise((resolve) => (onNextStart = resolve));
    await worker.terminate();

    await expect(store.programs.list()).rejects.toMatchObject({ code: 'engine-down' });

    await isBack;
    await expect(store.users.list()).resolves.toEqual([]);
  });

  test('When the file is no database, then opening is refused with engine-down', async () => {
    writeFileSync(join(folder, 'text.db'), 'bukan basis data '.repeat(100));

    await expect(openThreadedSqlite(join(folder, 'text.db'))).rejects.toMatchObject({ code: 'engine-down' });
  });
});
