import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { beatEveryMs, createLive, offlineAfterMs } from '../../../client/src/lib/live-connection.js';
import type { LiveHandlers, LiveSocket } from '../../../client/src/lib/live-types.js';
import { aStorySummary } from '../../support/builders.js';

/** A socket in the test's hands: events are fired and requests answered by the test. */
function fakeSocket() {
  const handlers = new Map<string, (...args: never[]) => void>();
  const sent: { event: string; request: unknown }[] = [];
  let revision = 10;
  const socket = {
    on: (event: string, handler: (...args: never[]) => void) => handlers.set(event, handler),
    emit: (event: string, request: unknown, reply?: (result: unknown) => void) => {
      sent.push({ event, request });
      if (event === 'queue:join') reply?.({ data: { revision } });
      if (event === 'story:join')
        reply?.({ data: { viewers: [{ userId: 'u2', name: 'Bagus', verb: 'looking' }] } });
    },
    disconnect: jest.fn(),
    giveUp: jest.fn(),
  };
  return {
    socket,
    sent,
    fire: (event: string, ...args: unknown[]) =>
      (handlers.get(event) as (...args: unknown[]) => void)(...args),
    serverReaches: (next: number) => {
      revision = next;
    },
    joins: () => sent.filter(({ event }) => event === 'story:join').map(({ request }) => request),
  };
}

function open(handlers: Partial<LiveHandlers> = {}) {
  const fake = fakeSocket();
  const live = createLive(() => fake.socket as unknown as LiveSocket);
  live.start({
    catchUp: () => Promise.resolve(),
    onSource: () => undefined,
    onProgram: () => undefined,
    onSessionEnded: () => undefined,
    ...handlers,
  });
  return { ...fake, live, state: () => live.status.get() };
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-18T03:42:00.000Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('connecting', () => {
  test('A first connection is live at once and reads nothing twice', () => {
    const catchUp = jest.fn(() => Promise.resolve());
    const { fire, state } = open({ catchUp });

    fire('connect');

    expect(state().state).toBe('live');
    expect(catchUp).not.toHaveBeenCalled();
  });

  test('When something was saved between reading the page and connecting, then it is read again', async () => {
    const catchUp = jest.fn(() => Promise.resolve());
    const { fire, state } = open({ catchUp, readUpTo: () => 9 });

    fire('connect');
    await jest.advanceTimersByTimeAsync(0);

    expect(catchUp).toHaveBeenCalledTimes(1);
    expect(state()).toMatchObject({ state: 'live', behind: 0 });
  });

  test('A page that stands where the server stands is not read again', () => {
    const catchUp = jest.fn(() => Promise.resolve());
    const { fire, state } = open({ catchUp, readUpTo: () => 10 });

    fire('connect');

    expect(state().state).toBe('live');
    expect(catchUp).not.toHaveBeenCalled();
  });

  test('A cut of less than three seconds is nobody’s business', () => {
    const { fire, state } = open();
    fire('connect');

    fire('disconnect');
    jest.advanceTimersByTime(offlineAfterMs - 1);

    expect(state().state).toBe('live');
  });

  test('After three seconds without a connection the desk is offline', () => {
    const { fire, state } = open();
    fire('connect');

    fire('disconnect');
    fire('connect_error');
    jest.advanceTimersByTime(offlineAfterMs);

    expect(state()).toMatchObject({ state: 'offline', people: [], viewers: {} });
  });

  test('When the connection returns, then it says how far behind it is until everything is read again', async () => {
    let finish = (): void => undefined;
    const catchUp = () => new Promise<void>((resolve) => (finish = resolve));
    const { fire, serverReaches, state } = open({ catchUp });
    fire('connect');
    fire('disconnect');
    jest.advanceTimersByTime(offlineAfterMs);

    serverReaches(224);
    fire('connect');
    const whileReading = state();
    finish();
    await jest.advanceTimersByTimeAsync(0);

    expect(whileReading).toMatchObject({ state: 'catching-up', behind: 214 });
    expect(state()).toMatchObject({ state: 'live', behind: 0 });
  });

  test('When it is cut again while catching up, then it does not pretend to be live', async () => {
    let finish = (): void => undefined;
    const catchUp = () => new Promise<void>((resolve) => (finish = resolve));
    const { fire, state } = open({ catchUp });
    fire('connect');
    fire('disconnect');
    fire('connect');

    fire('disconnect');
    jest.advanceTimersByTime(offlineAfterMs);
    finish();
    await jest.advanceTimersByTimeAsync(0);

    expect(state().state).toBe('offline');
  });
});

describe('hearing', () => {
  test('Changed stories reach every listener, with the delay shown', () => {
    const { fire, live, state } = open();
    const heard = jest.fn();
    live.onStories(heard);
    fire('connect');

    const change = { stories: [aStorySummary()], revision: 11, savedAt: '2026-11-18T03:41:59.916Z' };
    fire('stories:changed', change);

    expect(heard).toHaveBeenCalledWith(change);
    expect(state().latencyMs).toBe(84);
  });

  test('A server clock that runs ahead never shows a negative delay', () => {
    const { fire, state } = open();
    fire('connect');

    fire('stories:changed', { stories: [], revision: 11, savedAt: '2026-11-18T03:50:00.000Z' });

    expect(state().latencyMs).toBe(0);
  });

  test('When a session ends elsewhere, then the page is told', () => {
    const onSessionEnded = jest.fn();
    const { fire } = open({ onSessionEnded });

    fire('session:ended');

    expect(onSessionEnded).toHaveBeenCalledTimes(1);
  });
});

describe('presence', () => {
  test('A story opened before the connection is joined once there is one', () => {
    const { fire, joins, live, state } = open();

    live.joinStory('C-1', 'looking');
    const before = joins().length;
    fire('connect');

    expect(before).toBe(0);
    expect(joins()).toEqual([{ storyId: 'C-1', verb: 'looking' }]);
    expect(state().viewers['C-1']).toHaveLength(1);
  });

  test('After a cut the open story is joined again', () => {
    const { fire, joins, live } = open();
    fire('connect');
    live.joinStory('C-1', 'holding');

    fire('disconnect');
    fire('connect');

    expect(joins()).toHaveLength(2);
  });

  test('Every 15 seconds the page says what it has open', () => {
    const { fire, live, sent } = open();
    fire('connect');
    live.joinStory('C-1', 'deciding');

    jest.advanceTimersByTime(2 * beatEveryMs);

    const beats = sent.filter(({ event }) => event === 'presence:beat');
    expect(beats).toHaveLength(2);
    expect(beats[0]?.request).toEqual({ storyId: 'C-1', verb: 'deciding' });
  });

  test('A left story shows no viewers and is not joined again', () => {
    const { fire, joins, live, state } = open();
    fire('connect');
    live.joinStory('C-1', 'looking');

    live.leaveStory('C-1');
    fire('disconnect');
    fire('connect');

    expect(joins()).toHaveLength(1);
    expect(state().viewers).toEqual({});
  });
});

test('A stopped connection is closed and beats no more', () => {
  const { fire, live, sent, socket } = open();
  fire('connect');
  const before = sent.length;

  live.stop();
  jest.advanceTimersByTime(3 * beatEveryMs);

  expect(socket.disconnect).toHaveBeenCalledTimes(1);
  expect(socket.giveUp).toHaveBeenCalledTimes(1);
  expect(sent).toHaveLength(before);
});
