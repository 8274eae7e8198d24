import { afterEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { AppError } from '@tanggap/shared/errors';
import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { FetchFailure } from '../../../server/src/ingest/guard/fetch-failure.js';
import {
  createPollAgent,
  type PollAgent,
  type PollAgentParts,
} from '../../../server/src/ingest/poll-agent.js';
import type { PolledSource, PollResult, SourceAdapter } from '../../../server/src/ingest/source-adapter.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { SourceFigures, Store } from '../../../server/src/store/store.js';
import { aRawItem, aSource, noon, unique } from '../../support/builders.js';
import { manualClock, type ManualClock } from '../../support/manual-clock.js';

const minute = 60_000;

interface Desk {
  agent: PollAgent;
  store: Store;
  clock: ManualClock;
  accepted: number[];
  figures(id: string): Promise<SourceFigures>;
}

const desks: Desk[] = [];
afterEach(async () => {
  for (const { agent, store } of desks.splice(0)) {
    await agent.stop();
    await store.close();
  }
});

/** An agent over a store in memory; adapters are looked up by source id. */
async function aDesk(
  sources: Source[],
  adapters: Record<string, SourceAdapter>,
  given: Partial<PollAgentParts> = {},
): Promise<Desk> {
  const store = openSqlite(':memory:');
  for (const source of sources) await store.sources.put(source);
  const clock = manualClock();
  const accepted: number[] = [];
  const agent = createPollAgent({
    store,
    clock,
    adapters: (source) => adapters[source.id] ?? null,
    log: pino({ level: 'silent' }),
    random: () => 0.5,
    onAccepted: (count) => accepted.push(count),
    ...given,
  });
  const figures = async (id: string): Promise<SourceFigures> => {
    const all = await store.sources.figures(clock.now().toISOString());
    return all.find((one) => one.sourceId === id)!;
  };
  const desk = { agent, store, clock, accepted, figures };
  desks.push(desk);
  return desk;
}

function anItem(source: Source, given: Partial<RawItem> = {}): RawItem {
  return aRawItem({ sourceId: source.id, externalId: unique('item'), seenAt: noon, ...given });
}

/** A polled source that remembers how it was asked. */
function polled(
  answer: (cursor: string | null, turn: number) => Partial<PollResult> | Promise<Partial<PollResult>>,
) {
  const cursors: (string | null)[] = [];
  const adapter: PolledSource = {
    kind: 'polled',
    poll: async (cursor) => {
      cursors.push(cursor);
      const result = await answer(cursor, cursors.length);
      return { items: [], refused: [], cursor: null, hasMore: false, ...result };
    },
  };
  return { adapter, cursors };
}

describe('Polling', () => {
  test('A source is asked soon after the start and then at its own pace', async () => {
    const source = aSource({ pollEveryMs: 5 * minute });
    const { adapter, cursors } = polled(() => ({}));
    const { agent, clock } = await aDesk([source], { [source.id]: adapter });

    await agent.start();
    await clock.advance(5_000);
    const afterStart = cursors.length;
    await clock.advance(10 * minute);

    expect([afterStart, cursors.length]).toEqual([1, 3]);
  });

  test('Items and the place to go on from are durable together', async () => {
    const source = aSource();
    const { adapter, cursors } = polled((_, turn) => ({
      items: [anItem(source)],
      cursor: `halaman ${turn}`,
    }));
    const { agent, clock, store, accepted, figures } = await aDesk([source], { [source.id]: adapter });

    await agent.start();
    await clock.advance(minute);
    await agent.pollNow(source.id);

    expect(await store.inbox.size()).toBe(2);
    expect(accepted).toEqual([1, 1]);
    expect(cursors).toEqual([null, 'halaman 1']);
    expect(await figures(source.id)).toMatchObject({ accepted: 2, repeated: 0, lastError: null });
  });

  test('After a restart reading goes on from the saved place', async () => {
    const source = aSource();
    const first = polled(() => ({ cursor: 'tengah' }));
    const desk = await aDesk([source], { [source.id]: first.adapter });
    await desk.agent.start();
    await desk.clock.advance(minute);
    await desk.agent.stop();
    const second = polled(() => ({}));

    const again = createPollAgent({
      store: desk.store,
      clock: desk.clock,
      adapters: () => second.adapter,
      log: pino({ level: 'silent' }),
      random: () => 0.5,
    });
    await again.start();
    await desk.clock.advance(minute);
    await again.stop();

    expect(second.cursors[0]).toBe('tengah');
  });

  test('When the address of a source changes, then reading starts anew', async () => {
    const source = aSource();
    const { adapter, cursors } = polled(() => ({ cursor: 'lama' }));
    const { agent, clock, store } = await aDesk([source], { [source.id]: adapter });
    await agent.start();
    await clock.advance(minute);

    await store.sources.put({ ...source, url: 'https://pindah.example/rss' });
    await agent.refresh();
    await clock.advance(minute);

    expect(cursors).toEqual([null, null]);
  });

  test('When more is waiting, then it is asked for at once', async () => {
    const source = aSource();
    const { adapter, cursors } = polled((_, turn) => ({ hasMore: turn < 4, cursor: String(turn) }));
    const { agent, clock } = await aDesk([source], { [source.id]: adapter });

    await agent.start();
    await clock.advance(5_000);

    expect(cursors).toEqual([null, '1', '2', '3']);
  });

  test('A repeated item is counted as repeated and kept once', async () => {
    const source = aSource();
    const item = anItem(source);
    const { adapter } = polled(() => ({ items: [item] }));
    const { agent, clock, store, figures } = await aDesk([source], { [source.id]: adapter });

    await agent.start();
    await clock.advance(minute);
    await agent.pollNow();

    expect(await store.inbox.size()).toBe(1);
    expect(await figures(source.id)).toMatchObject({ accepted: 1, repeated: 1 });
  });

  test('Bad items go to quarantine and are counted', async () => {
    const source = aSource();
    const refused = [{ sourceId: source.id, at: noon, reason: 'broken-xml', excerpt: '<item>' }];
    const { adapter } = polled((_, turn) => (turn === 1 ? { refused } : {}));
    const { agent, clock, store, figures } = await aDesk([source], { [source.id]: adapter });

    await agent.start();
    await clock.advance(minute);

    expect(await store.sources.quarantine(source.id, 10)).toMatchObject([{ reason: 'broken-xml' }]);
    expect(await figures(source.id)).toMatchObject({ refused: 1 });
  });

  test('The next poll is announced', async () => {
    const source = aSource({ pollEveryMs: 5 * minute });
    const { agent, clock } = await aDesk([source], { [source.id]: polled(() => ({})).adapter });

    await agent.start();
    await clock.advance(2_500);

    expect(agent.nextPollAt(source.id)).toBe(new Date(Date.parse(noon) + 2_500 + 5 * minute).toISOString());
  });
});

describe('Failing', () => {
  const failing = (error: Error) => polled(() => Promise.reject(error)).adapter;

  test('One failing source never stops the rest', async () => {
    const [bad, good] = [aSource(), aSource()];
    const { adapter, cursors } = polled(() => ({ items: [anItem(good)] }));
    const { agent, clock, figures } = await aDesk([bad, good], {
      [bad.id]: failing(new Error('rusak sama sekali')),
      [good.id]: adapter,
    });

    await agent.start();
    await clock.advance(30 * minute);

    expect(cursors.length).toBeGreaterThan(4);
    expect(await figures(bad.id)).toMatchObject({
      lastError: { code: 'internal', message: 'rusak sama sekali' },
    });
    expect(await figures(good.id)).toMatchObject({ failuresInRow: 0 });
  });

  test('A source that keeps failing is asked ever more seldom', async () => {
    const source = aSource({ pollEveryMs: minute });
    const { adapter, cursors } = polled(() =>
      Promise.reject(new FetchFailure('timeout', 'Expected a reply.')),
    );
    const { agent, clock, figures } = await aDesk([source], { [source.id]: adapter });

    await agent.start();
    await clock.advance(31 * minute);

    // After 1, 2, 4, 8 and 16 minutes; at its own pace it would have been 31 times.
    expect(cursors).toHaveLength(5);
    expect(await figures(source.id)).toMatchObject({ failuresInRow: 5, lastError: { code: 'timeout' } });
  });

  test('What a server asks for is honoured, also beyond our own pace', async () => {
    const source = aSource({ pollEveryMs: minute });
    const patience = new FetchFailure('rate-limited', 'nanti', { retryAfterMs: 20 * minute });
    const { adapter, cursors } = polled((_, turn) => (turn === 1 ? Promise.reject(patience) : {}));
    const { agent, clock } = await aDesk([source], { [source.id]: adapter });

    await agent.start();
    await clock.advance(19 * minute);
    const before = cursors.length;
    await clock.advance(2 * minute);

    expect([before, cursors.length]).toEqual([1, 2]);
  });

  test('A success ends the row of failures', async () => {
    const source = aSource({ pollEveryMs: minute });
    const { adapter } = polled((_, turn) =>
      turn < 3 ? Promise.reject(new FetchFailure('timeout', 'x')) : {},
    );
    const { agent, clock, figures } = await aDesk([source], { [source.id]: adapter });

    await agent.start();
    await clock.advance(4 * minute);

    expect(await figures(source.id)).toMatchObject({ failuresInRow: 0 });
  });

  test('While the store is down nothing is skipped', async () => {
    const source = aSource({ pollEveryMs: minute });
    const { adapter, cursors } = polled((_, turn) => ({ items: [anItem(source)], cursor: String(turn) }));
    const desk = await aDesk([source], { [source.id]: adapter });
    const { append } = desk.store.inbox;
    desk.store.inbox.append = () => Promise.reject(new AppError('engine-down', 'mati'));
    await desk.agent.start();
    await desk.clock.advance(minute / 2);
    desk.store.inbox.append = append;

    await desk.clock.advance(2 * minute);

    expect(cursors.slice(0, 3)).toEqual([null, null, '2']);
  });

  test('A source whose adapter never answers does not hold up the others', async () => {
    const [stuck, good] = [aSource(), aSource({ pollEveryMs: minute })];
    const never = polled(() => new Promise(() => {}));
    const { adapter, cursors } = polled(() => ({}));
    const { agent, clock } = await aDesk([stuck, good], {
      [good.id]: adapter,
      [stuck.id]: {
        kind: 'polled',
        poll: (cursor, signal) =>
          Promise.race([
            never.adapter.poll(cursor, signal),
            new Promise<never>((_, reject) =>
              signal.addEventListener('abort', () => reject(new Error('berhenti'))),
            ),
          ]),
      },
    });

    await agent.start();
    await clock.advance(5 * minute);

    expect(cursors.length).toBeGreaterThan(3);
  });
});

describe('Back-pressure', () => {
  test('While the inbox is full nothing is read', async () => {
    const source = aSource({ pollEveryMs: 1_000 });
    const { adapter, cursors } = polled(() => ({ items: [anItem(source), anItem(source)] }));
    const { agent, clock, store } = await aDesk([source], { [source.id]: adapter }, { inboxLimit: 4 });

    await agent.start();
    await clock.advance(minute);

    expect(await store.inbox.size()).toBe(4);
    expect(cursors).toHaveLength(2);
  });
});

describe('Sources that change', () => {
  test('Added sources are read, switched-off and removed ones are not', async () => {
    const [stays, goes] = [aSource({ pollEveryMs: minute }), aSource({ pollEveryMs: minute })];
    const added = aSource({ pollEveryMs: minute });
    const adapters = new Map([stays, goes, added].map((source) => [source.id, polled(() => ({}))]));
    const byId = Object.fromEntries([...adapters].map(([id, { adapter }]) => [id, adapter]));
    const { agent, clock, store } = await aDesk([stays, goes], byId);
    await agent.start();
    await clock.advance(2 * minute);
    const countOf = (source: Source): number => adapters.get(source.id)!.cursors.length;
    const before = countOf(goes);

    await store.sources.put({ ...goes, enabled: false });
    await store.sources.put(added);
    await agent.refresh();
    await clock.advance(3 * minute);

    expect(countOf(goes)).toBe(before);
    expect(countOf(added)).toBeGreaterThan(1);
    expect(countOf(stays)).toBeGreaterThan(3);
  });

  test('A change made by another process is noticed without being told', async () => {
    const source = aSource();
    const { adapter, cursors } = polled(() => ({}));
    const { agent, clock, store } = await aDesk([], { [source.id]: adapter });
    await agent.start();

    await store.sources.put(source);
    await clock.advance(minute);

    expect(cursors).toHaveLength(1);
  });

  test('Asking a source now does not wait for its turn', async () => {
    const source = aSource({ pollEveryMs: 60 * minute });
    const { adapter, cursors } = polled(() => ({}));
    const { agent, clock } = await aDesk([source], { [source.id]: adapter });
    await agent.start();
    await clock.advance(minute);

    await agent.pollNow(source.id);
    await agent.pollNow('tidak-ada');

    expect(cursors).toHaveLength(2);
  });

  test('After stopping nothing is asked any more', async () => {
    const source = aSource({ pollEveryMs: minute });
    const { adapter, cursors } = polled(() => ({}));
    const { agent, clock } = await aDesk([source], { [source.id]: adapter });
    await agent.start();
    await clock.advance(minute);
    await agent.stop();
    const before = cursors.length;

    await clock.advance(10 * minute);

    expect(cursors).toHaveLength(before);
  });
});

describe('Streams', () => {
  test('What a stream delivers is durable before it goes on', async () => {
    const source = aSource({ kind: 'bluesky' });
    const sizes: number[] = [];
    const { agent, clock, store } = await aDesk([source], {
      [source.id]: {
        kind: 'streamed',
        run: async (_, deliver, signal) => {
          for (let turn = 0; turn < 3; turn += 1) {
            await deliver({ items: [anItem(source)], refused: [], cursor: String(turn) });
            sizes.push(await store.inbox.size());
          }
          await clock.sleep(60 * minute, signal);
        },
      },
    });

    await agent.start();
    await clock.advance(5_000);

    expect(sizes).toEqual([1, 2, 3]);
  });

  test('A broken stream is opened again from its place, ever more patiently', async () => {
    const source = aSource({ kind: 'bluesky' });
    const opened: { cursor: string | null; at: number }[] = [];
    const { agent, clock, figures } = await aDesk([source], {
      [source.id]: {
        kind: 'streamed',
        run: async (cursor, deliver) => {
          opened.push({ cursor, at: clock.now().getTime() });
          if (opened.length === 1) await deliver({ items: [], refused: [], cursor: 'sampai sini' });
          throw new FetchFailure('connection-lost', 'putus');
        },
      },
    });

    await agent.start();
    await clock.advance(20_000);

    const pauses = opened.slice(1).map(({ at }, index) => at - opened[index]!.at);
    expect(opened.map(({ cursor }) => cursor).slice(0, 3)).toEqual([null, 'sampai sini', 'sampai sini']);
    expect(pauses.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
    expect(await figures(source.id)).toMatchObject({ lastError: { code: 'connection-lost' } });
  });
});

describe('Sources that several processes divide', () => {
  /** Leases that the test hands out. */
  function handedOut() {
    let tell: (held: ReadonlySet<string>) => Promise<void> | void = () => {};
    const leases: NonNullable<PollAgentParts['leases']> = {
      holdShare: (_group, _names, onChange) => {
        tell = onChange;
        return { isHeld: () => true, look: () => Promise.resolve(), stop: () => Promise.resolve() };
      },
    };
    return { leases, hold: (...ids: string[]) => tell(new Set(ids)) };
  }

  test('A source is read only while it is held here', async () => {
    const [ours, theirs] = [aSource({ pollEveryMs: minute }), aSource({ pollEveryMs: minute })];
    const adapters = new Map([ours, theirs].map((source) => [source.id, polled(() => ({}))]));
    const byId = Object.fromEntries([...adapters].map(([id, { adapter }]) => [id, adapter]));
    const { leases, hold } = handedOut();
    const { agent, clock } = await aDesk([ours, theirs], byId, { leases });
    const counts = (): number[] => [ours, theirs].map(({ id }) => adapters.get(id)!.cursors.length);
    await agent.start();

    await clock.advance(minute);
    const before = counts();
    await hold(ours.id);
    await clock.advance(minute / 2);
    await agent.pollNow();
    await agent.pollNow(theirs.id);
    const held = counts();
    await hold(theirs.id);
    await clock.advance(minute / 2);

    expect(before).toEqual([0, 0]);
    expect(held).toEqual([2, 0]);
    expect(counts()).toEqual([2, 1]);
  });

  test('When a source comes from another process, then reading goes on where that one stopped', async () => {
    const source = aSource({ pollEveryMs: minute });
    const { adapter, cursors } = polled(() => ({ cursor: 'di sini' }));
    const { leases, hold } = handedOut();
    const { agent, clock, store } = await aDesk([source], { [source.id]: adapter }, { leases });
    await agent.start();
    const other = createPollAgent({
      ...{ store, clock, random: () => 0.5, log: pino({ level: 'silent' }) },
      adapters: () => polled(() => ({ cursor: 'sampai sini' })).adapter,
    });
    await other.start();
    await clock.advance(minute / 2);
    await other.stop();

    await hold(source.id);
    await clock.advance(minute / 2);

    expect(cursors).toEqual(['sampai sini']);
  });

  test('When a stream is lost to another process, then it is closed before that is confirmed', async () => {
    const source = aSource({ kind: 'bluesky' });
    let open = 0;
    const { leases, hold } = handedOut();
    const { agent, clock } = await aDesk(
      [source],
      {
        [source.id]: {
          kind: 'streamed',
          run: async (_, _deliver, signal) => {
            open += 1;
            await clock.sleep(60 * minute, signal);
            open -= 1;
          },
        },
      },
      { leases },
    );
    await agent.start();
    await hold(source.id);
    await clock.advance(5_000);
    const before = open;

    await hold();

    expect([before, open]).toEqual([1, 0]);
  });
});
