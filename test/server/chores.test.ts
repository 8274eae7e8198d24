import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { pino, type Logger } from 'pino';
import { startChores, type Chore } from '../../server/src/chores.js';
import { noon } from '../support/builders.js';

const minute = 60_000;

/** A chore whose turns end when the test says so. */
function aSlowChore() {
  const turns: { at: string; end: () => void; fail: (error: Error) => void }[] = [];
  const run: Chore['run'] = (at) =>
    new Promise((resolve, reject) => void turns.push({ at, end: resolve, fail: reject }));
  return { turns, chore: { name: 'count', everyMs: minute, run } };
}

describe('chores', () => {
  let lines: Record<string, unknown>[];
  let log: Logger;
  beforeEach(() => {
    jest.useFakeTimers();
    lines = [];
    log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  });
  afterEach(() => void jest.useRealTimers());

  const start = (...chores: Chore[]) => startChores(chores, { now: () => noon, log });

  test('A chore gets its turn in its own rhythm, with the moment of it', async () => {
    const seen: string[] = [];
    const chores = start({
      name: 'count',
      everyMs: minute,
      run: (at) => Promise.resolve(void seen.push(at)),
    });

    await jest.advanceTimersByTimeAsync(3 * minute);
    await chores.stop();

    expect(seen).toEqual([noon, noon, noon]);
  });

  test('While a turn runs, the chore does not start again', async () => {
    const { turns, chore } = aSlowChore();
    const chores = start(chore);

    await jest.advanceTimersByTimeAsync(5 * minute);
    expect(turns).toHaveLength(1);
    turns[0]!.end();
    await jest.advanceTimersByTimeAsync(minute);

    expect(turns).toHaveLength(2);
    turns[1]!.end();
    await chores.stop();
  });

  test('A slow chore holds up no other', async () => {
    const { turns, chore } = aSlowChore();
    const run = jest.fn(() => Promise.resolve());
    const chores = start(chore, { name: 'clear', everyMs: minute, run });

    await jest.advanceTimersByTimeAsync(2 * minute);

    expect(run).toHaveBeenCalledTimes(2);
    turns[0]!.end();
    await chores.stop();
  });

  test('When a turn fails, then the log says so and the next comes all the same', async () => {
    const { turns, chore } = aSlowChore();
    const chores = start(chore);

    await jest.advanceTimersByTimeAsync(minute);
    turns[0]!.fail(new Error('no room left'));
    await jest.advanceTimersByTimeAsync(minute);

    expect(lines).toMatchObject([
      { chore: 'count', err: { message: 'no room left' }, msg: 'a chore failed' },
    ]);
    expect(turns).toHaveLength(2);
    turns[1]!.end();
    await chores.stop();
  });

  test('Where another process holds the chores, this one does none of them', async () => {
    let isHeld = false;
    const run = jest.fn(() => Promise.resolve());
    const leases = { hold: () => ({ isHeld: () => isHeld, stop: () => Promise.resolve() }) };
    const chores = startChores([{ name: 'count', everyMs: minute, run }], { now: () => noon, log, leases });

    await jest.advanceTimersByTimeAsync(2 * minute);
    const whileElsewhere = run.mock.calls.length;
    isHeld = true;
    await jest.advanceTimersByTimeAsync(minute);
    await chores.stop();

    expect([whileElsewhere, run.mock.calls.length]).toEqual([0, 1]);
  });

  test('Stopping waits for what runs and starts nothing more', async () => {
    const { turns, chore } = aSlowChore();
    const chores = start(chore);
    await jest.advanceTimersByTimeAsync(minute);
    let isStopped = false;

    const stopping = chores.stop().then(() => (isStopped = true));
    await jest.advanceTimersByTimeAsync(3 * minute);
    expect(isStopped).toBe(false);
    turns[0]!.end();
    await stopping;

    expect(turns).toHaveLength(1);
  });
});
