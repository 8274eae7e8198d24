import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

const retryAfterMs = 1_000;

/** Runs something between `begin` and `end`, at most once at a time. */
export interface HeldRun {
  begin(): void;
  /** Resolves when it has ended. */
  end(): Promise<void>;
}

/** A run that fails is started again after a second. */
export function runWhileHeld(
  work: (signal: AbortSignal) => Promise<void> | void,
  { name, log }: { name: string; log: Logger },
): HeldRun {
  let current: { abort: AbortController; ended: Promise<void> } | null = null;

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await work(signal);
        return;
      } catch (error) {
        log.error({ err: error, lease: name }, 'what runs under a lease failed and is started again');
        await wait(retryAfterMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  return {
    begin() {
      if (current) return;
      const abort = new AbortController();
      current = { abort, ended: run(abort.signal) };
    },
    async end() {
      current?.abort.abort();
      await current?.ended;
      current = null;
    },
  };
}
