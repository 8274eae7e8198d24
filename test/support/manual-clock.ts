import type { Clock } from '../../server/src/ingest/clock.js';
import { noon } from './builders.js';

/** Time that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time and wakes who is due, in order; lets everything that follows from it happen. */
  advance(ms: number): Promise<void>;
  /** Lets promises settle without moving time. */
  settle(): Promise<void>;
}

interface Sleeper {
  due: number;
  wake: () => void;
}

export function manualClock(start = noon): ManualClock {
  let now = Date.parse(start);
  let sleepers: Sleeper[] = [];
  const settle = async (): Promise<void> => {
    // Reads and writes of a store take several turns of the event loop.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    now: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const stop = (): void => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          signal?.removeEventListener('abort', stop);
          resolve();
        };
        const sleeper = { due: now + ms, wake: stop };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', stop);
      }),
    settle,
    advance: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = sleepers.filter((one) => one.due <= end).sort((one, other) => one.due - other.due)[0];
        if (!next) break;
        now = Math.max(now, next.due);
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
