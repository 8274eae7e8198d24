import { afterEach, describe, expect, test } from '@jest/globals';
import { createSharedClock } from '../../../server/src/cluster/shared-clock.js';
import { heardLog } from '../../support/spool-parts.js';

const noon = Date.parse('2026-03-09T05:00:00.000Z');
const hourMs = 3_600_000;

describe('the time that several processes share', () => {
  let close: () => void;
  afterEach(() => close());

  /** A process whose clock is ahead of that of Redis; both go on with `passes`. */
  function aProcess(given: { aheadMs: number }) {
    const { log, lines } = heardLog();
    let [passed, aheadMs, isAway] = [0, given.aheadMs, false];
    const clock = createSharedClock({
      log,
      wall: () => noon + passed + aheadMs,
      monotonic: () => passed,
      redis: {
        time: () => {
          if (isAway) return Promise.reject(new Error('Connection is closed.'));
          const ms = noon + passed;
          return Promise.resolve([Math.floor(ms / 1_000), (ms % 1_000) * 1_000] as [number, number]);
        },
      },
    });
    close = clock.close;
    return {
      ...{ clock, lines },
      passes: (ms: number) => (passed += ms),
      setAhead: (ms: number) => (aheadMs = ms),
      goAway: () => (isAway = true),
    };
  }

  test('a clock an hour off gives way to that of Redis, and the log says so once', async () => {
    const { clock, lines, passes } = aProcess({ aheadMs: hourMs });

    await clock.look();
    passes(1_500);
    await clock.look();

    expect(clock.now()).toBe(noon + 1_500);
    expect(clock.aheadMs()).toBe(hourMs);
    expect(lines).toEqual([expect.stringContaining('"aheadSeconds":3600')]);
  });

  test('clocks that differ by less than two seconds are left alone', async () => {
    const { clock, lines } = aProcess({ aheadMs: -1_900 });

    await clock.look();

    expect(clock.now()).toBe(noon - 1_900);
    expect(lines).toEqual([]);
  });

  test('while Redis is away its time goes on, even when the own clock is set', async () => {
    const { clock, passes, setAhead, goAway } = aProcess({ aheadMs: -hourMs });
    await clock.look();

    goAway();
    setAhead(0);
    passes(60_000);
    await clock.look();

    expect(clock.now()).toBe(noon + 60_000);
  });

  test('a clock that was put right counts again', async () => {
    const { clock, lines, setAhead } = aProcess({ aheadMs: hourMs });
    await clock.look();

    setAhead(500);
    await clock.look();

    expect(clock.now()).toBe(noon + 500);
    expect(lines.at(-1)).toContain('agree again');
  });
});
