import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AppError } from '@tanggap/shared/errors';
import fc from 'fast-check';
import { openSpool } from '../../../server/src/spool/open-spool.js';
import { spooledInbox, type SpooledInbox } from '../../../server/src/spool/spooled-inbox.js';
import type { SpoolState } from '../../../server/src/spool/spool-state.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { InboxStore, SourceOutcome, Store } from '../../../server/src/store/store.js';
import { aRefusal, aSource, noon } from '../../support/builders.js';
import { manualClock, type ManualClock } from '../../support/manual-clock.js';
import { aSpoolItem, heardLog } from '../../support/spool-parts.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
const down = (): AppError => new AppError('engine-down', 'mati');

type Mood = 'well' | 'down' | 'silent' | ((items: { id: string }[]) => Error | null);

/** An engine whose inbox fails as told. */
function moodyInbox(store: Store): { inbox: InboxStore; be: (mood: Mood) => void } {
  let mood: Mood = 'well';
  const through = <T>(items: { id: string }[], work: () => Promise<T>): Promise<T> => {
    if (mood === 'silent') return new Promise(() => {});
    const failure = mood === 'down' ? down() : typeof mood === 'function' ? mood(items) : null;
    return failure ? Promise.reject(failure) : work();
  };
  return {
    be: (next) => (mood = next),
    inbox: {
      append: (items, options) => through(items, () => store.inbox.append(items, options)),
      take: (limit, after) => through([], () => store.inbox.take(limit, after)),
      size: () => through([], () => store.inbox.size()),
    },
  };
}

let store: Store;
let clock: ManualClock;
let heard: ReturnType<typeof heardLog>;
let engine: ReturnType<typeof moodyInbox>;
let spooled: SpooledInbox;
let states: SpoolState[];
let outcomes: SourceOutcome[];

async function open(maxBytes = 1_000_000, folder = 'spool'): Promise<void> {
  const spool = await openSpool({ folder: file(folder), maxBytes, log: heard.log });
  states = [];
  outcomes = [];
  spooled = spooledInbox(engine.inbox, spool, {
    ...{ log: heard.log, clock },
    onState: (state) => states.push(state),
    onReplayed: (replayed) => {
      outcomes.push(...replayed);
      return Promise.resolve();
    },
  });
}

/** Lets the disk answer, which takes real time, and wakes what waits for the clock. */
async function until(isDone: () => boolean, stepMs = 1_000): Promise<void> {
  for (let turn = 0; !isDone() && turn < 500; turn += 1) {
    await clock.advance(stepMs);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  expect(isDone()).toBe(true);
}
const isDrained = (): boolean => !spooled.state().isDown && spooled.state().waiting === 0;
const add = (...ids: string[]) =>
  spooled.append(
    ids.map((id) => aSpoolItem(id)),
    { at: noon },
  );
const stored = async (): Promise<string[]> => (await store.inbox.take(1_000)).map(({ id }) => id);

beforeEach(async () => {
  store = openSqlite(':memory:');
  clock = manualClock();
  heard = heardLog();
  engine = moodyInbox(store);
  await open();
});
afterEach(async () => {
  await spooled.close();
  await store.close();
});

describe('An inbox with a spool', () => {
  test('While the engine answers, then items go straight to it', async () => {
    expect(await add('m1', 'm1')).toEqual({ accepted: ['m1'], repeated: ['m1'] });

    expect(await spooled.take(10)).toHaveLength(1);
    expect([await spooled.size(), spooled.state().bytes]).toEqual([1, 0]);
  });

  test('When the engine is down, then items wait on disk and follow in order when it returns', async () => {
    await add('m1');
    engine.be('down');

    const reply = await add('m2', 'm3', 'm2');
    await add('m4');
    const size = await spooled.size();
    const waiting = spooled.state();
    engine.be('well');
    await until(isDrained);
    await add('m5');
    await until(isDrained);

    expect(reply).toEqual({ accepted: ['m2', 'm3'], repeated: ['m2'], isSpooled: true });
    expect([size, waiting.waiting, waiting.isDown]).toEqual([4, 4, true]);
    expect(await stored()).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
    expect(spooled.state()).toMatchObject({ isDown: false, waiting: 0 });
    expect(spooled.state().replayed).toBeGreaterThanOrEqual(4);
  });

  test('While something still waits, then later items do not overtake it', async () => {
    engine.be('down');
    await add('m1');
    engine.be('well');

    const reply = await add('m2');
    await until(isDrained);

    expect(reply.isSpooled).toBe(true);
    expect(await stored()).toEqual(['m1', 'm2']);
  });

  test('When the engine is slow, then a sender waits five seconds and its items wait on disk', async () => {
    engine.be('silent');
    let isAnswered = false;

    const adding = add('m1').then((reply) => {
      isAnswered = true;
      return reply;
    });
    await clock.advance(4_900);
    const early = isAnswered;
    await until(() => isAnswered, 100);
    engine.be('well');
    await until(isDrained, 30_000);

    expect(early).toBe(false);
    expect((await adding).isSpooled).toBe(true);
    expect(await stored()).toEqual(['m1']);
  });

  test('While the engine is down, then reading is held back by the bound of the spool alone', async () => {
    await add('m1');
    expect(await spooled.size({ withoutSpool: true })).toBe(1);
    engine.be('down');
    await add('m2');

    expect(await spooled.size({ withoutSpool: true })).toBe(0);
  });

  test('When the engine fails for another reason, then the sender hears of it', async () => {
    engine.be(() => new Error('cacat'));

    await expect(add('m1')).rejects.toThrow('cacat');

    expect(spooled.state()).toMatchObject({ isDown: false, waiting: 0 });
  });

  test('When the spool is full, then senders are asked to come back and nothing is dropped', async () => {
    await spooled.close();
    await open(2_000, 'kecil');
    engine.be('down');
    const accepted: string[] = [];

    let refusal: unknown = null;
    for (let at = 0; refusal === null && at < 50; at += 1) {
      await add(`m${at}`).then(
        ({ accepted: [id] }) => accepted.push(id!),
        (error: unknown) => (refusal = error),
      );
    }
    const full = spooled.state();
    engine.be('well');
    await until(isDrained);

    expect(refusal).toMatchObject({ code: 'inbox-full' });
    expect(full).toMatchObject({ isFull: true, isDown: true });
    expect(await stored()).toEqual(accepted);
    expect(spooled.state().isFull).toBe(false);
  });

  test('When an item never fitted and nothing waits, then the engine is asked until it answers', async () => {
    await spooled.close();
    await open(10, 'tanpa-ruang');
    engine.be('down');
    await expect(add('m1')).rejects.toMatchObject({ code: 'inbox-full' });
    await clock.advance(60_000);
    expect(spooled.state().isDown).toBe(true);

    engine.be('well');
    await until(isDrained);

    expect(await add('m2')).toEqual({ accepted: ['m2'], repeated: [] });
  });
});

describe('What comes back from the spool', () => {
  test('The newest progress of each source is kept, with refused items and figures', async () => {
    for (const id of ['src-a', 'src-b']) await store.sources.put(aSource({ id }));
    engine.be('down');
    const progress = (sourceId: string, cursor: string) => ({ progress: { sourceId, cursor }, at: noon });
    await spooled.append([aSpoolItem('a1', 'src-a')], progress('src-a', 'satu'));
    await spooled.append([aSpoolItem('b1', 'src-b')], progress('src-b', 'lain'));
    await spooled.append([aSpoolItem('a1', 'src-a'), aSpoolItem('a2', 'src-a')], progress('src-a', 'dua'));
    await spooled.append([], { refused: [aRefusal({ sourceId: 'src-b' })], at: noon });

    engine.be('well');
    await until(isDrained);

    const cursors = (await store.sources.figures(noon)).map(({ sourceId, cursor }) => [sourceId, cursor]);
    expect(Object.fromEntries(cursors)).toMatchObject({ 'src-a': 'dua', 'src-b': 'lain' });
    expect(await store.sources.quarantine('src-b', 10)).toHaveLength(1);
    expect(outcomes).toEqual([
      { sourceId: 'src-a', at: noon, accepted: 2, repeated: 1, refused: 0, error: null },
      { sourceId: 'src-b', at: noon, accepted: 1, repeated: 0, refused: 1, error: null },
    ]);
  });

  test('When the process ended meanwhile, then the next start brings what waits', async () => {
    engine.be('down');
    await add('m1', 'm2');
    await spooled.close();
    engine.be('well');

    await open();
    await until(isDrained);

    expect(await stored()).toEqual(['m1', 'm2']);
  });

  test('When the store refuses one item for good, then it goes to quarantine and the rest is stored', async () => {
    await store.sources.put(aSource({ id: 'src-a' }));
    engine.be('down');
    await add('m1', 'cacat', 'm2');

    engine.be((items) => (items.some(({ id }) => id === 'cacat') ? new Error('tidak muat') : null));
    await until(isDrained);

    expect(await stored()).toEqual(['m1', 'm2']);
    expect(await store.sources.quarantine('src-a', 10)).toMatchObject([
      { reason: expect.stringContaining('cacat') },
    ]);
    expect(spooled.state().setAside).toBe(0);
  });

  test('When even quarantine refuses, then the file is set aside for a person and the rest goes on', async () => {
    engine.be('down');
    await add('m1');

    engine.be(() => new Error('rusak'));
    await until(() => spooled.state().waiting === 0);

    expect(spooled.state().setAside).toBe(1);
    expect(heard.lines.some((line) => line.includes('the store refuses something spooled'))).toBe(true);
  });

  test('People are told at once when the engine goes, and again when nothing waits any more', async () => {
    engine.be('down');
    await add('m1');
    engine.be('well');
    await until(() => states.at(-1)?.replayed === 1);

    expect(states[1]).toMatchObject({ isDown: true });
    expect(states.at(-1)).toMatchObject({ isDown: false, waiting: 0, bytes: 0 });
  });

  let runs = 0;
  test('However engine and process fail, then all accepted is stored once, in order of acceptance', async () => {
    const event = fc.oneof(
      { weight: 4, arbitrary: fc.constant('add' as const) },
      fc.constantFrom('down' as const, 'well' as const, 'restart' as const, 'wait' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
        await spooled.close();
        store = openSqlite(':memory:');
        engine = moodyInbox(store);
        const folder = `sifat-${(runs += 1)}`;
        await open(1_000_000, folder);
        const accepted: string[] = [];
        for (const [at, what] of events.entries()) {
          if (what === 'add') accepted.push(...(await add(`m${at}`)).accepted);
          else if (what === 'wait') await clock.advance(300);
          else if (what === 'restart') {
            await spooled.close();
            await open(1_000_000, folder);
          } else engine.be(what);
        }
        engine.be('well');
        await until(isDrained);

        expect(await stored()).toEqual(accepted);
      }),
      { numRuns: 25 },
    );
  });
});
