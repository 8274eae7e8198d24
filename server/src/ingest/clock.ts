import { setTimeout as wait } from 'node:timers/promises';

/** Time for everything that polls, so that tests decide what time it is. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms`, or at once when the signal aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of this process, with the time that it shares with others. */
export function clockOf(time: { now(): number }): Clock {
  return { now: () => new Date(time.now()), sleep: systemClock.sleep };
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    try {
      await wait(ms, undefined, { ...(signal && { signal }) });
    } catch (error) {
      // An abort ends the sleep early; that is what callers ask for.
      if (!signal?.aborted) throw error;
    }
  },
};
