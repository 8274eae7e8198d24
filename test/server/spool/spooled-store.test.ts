import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AppError } from '@tanggap/shared/errors';
import { receivePush } from '../../../server/src/ingest/receive-push.js';
import { openSpooledStore, type SpooledStore } from '../../../server/src/spool/spooled-store.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { aSource, noon } from '../../support/builders.js';
import { heardLog } from '../../support/spool-parts.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
const source = aSource({ kind: 'push', standing: 'public' });
let engine: Store;
let isDown: boolean;
let spooled: SpooledStore<Store>;

/** Every call of a port is refused while the engine is down. */
function failing<P extends object>(port: P): P {
  return new Proxy(port, {
    get: (target, name, receiver): unknown =>
      isDown
        ? () => Promise.reject(new AppError('engine-down', 'mati'))
        : Reflect.get(target, name, receiver),
  });
}

beforeEach(async () => {
  isDown = false;
  engine = openSqlite(':memory:');
  await engine.sources.put(source);
  await engine.sources.setPushKey(source.id, 'kunci');
  const parts = { ...engine, inbox: failing(engine.inbox), sources: failing({ ...engine.sources }) };
  // The ports are read when they are called, as those of an engine across the network are.
  const sources = Object.fromEntries(
    Object.keys(engine.sources).map((name) => [
      name,
      (...values: unknown[]) =>
        (parts.sources as unknown as Record<string, (...given: unknown[]) => unknown>)[name]!(...values),
    ]),
  ) as unknown as Store['sources'];
  spooled = await openSpooledStore(
    { ...parts, sources },
    { folder: file('spool'), maxBytes: 1_000_000, log: heardLog().log, onState: () => {} },
  );
});
afterEach(async () => {
  await spooled.close();
  await engine.close();
});

const push = (text: string) =>
  receivePush(spooled.store, source, { mentions: [{ text }, { text: 5 }] }, noon, 'kunci-penulis');

describe('A store with a spool', () => {
  test('When the engine goes down, then pushes are accepted and counted when it returns', async () => {
    isDown = true;

    const reply = await push('Bantuan belum sampai di dusun kami.');
    const waiting = spooled.state().waiting;
    isDown = false;
    while (spooled.state().replayed === 0) await new Promise((resolve) => setTimeout(resolve, 20));

    expect(reply).toMatchObject({ accepted: 1, repeated: 0, refused: [{ index: 1 }] });
    expect(waiting).toBe(1);
    expect(await engine.inbox.size()).toBe(1);
    const [figures] = await engine.sources.figures(noon);
    expect(figures).toMatchObject({ accepted: 1, repeated: 0, refused: 1 });
    expect(await engine.sources.quarantine(source.id, 10)).toHaveLength(1);
  });

  test('When the engine goes down, then a push key it knew still holds, and an unknown one does not', async () => {
    const { sources } = spooled.store;
    await sources.byPushKey('kunci');
    await sources.byPushKey('asing');
    isDown = true;

    expect((await sources.byPushKey('kunci'))?.id).toBe(source.id);
    await expect(sources.byPushKey('asing')).rejects.toMatchObject({ code: 'engine-down' });
  });

  test.each([
    ['replaced', (store: Store) => store.sources.setPushKey(source.id, 'kunci-baru')],
    ['edited', (store: Store) => store.sources.put({ ...source, enabled: false })],
    ['removed', (store: Store) => store.sources.remove(source.id)],
  ])('When a source was %s before, then its old key is not remembered', async (_case, change) => {
    const { sources } = spooled.store;
    await sources.byPushKey('kunci');
    await change(spooled.store);
    isDown = true;

    await expect(sources.byPushKey('kunci')).rejects.toMatchObject({ code: 'engine-down' });
  });
});
