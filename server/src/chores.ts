import type { Logger } from 'pino';
import type { Leases } from './cluster/cluster.js';

/** Something the desk does by the clock, beside requests: raising alerts, making reports, clearing files. */
export interface Chore {
  name: string;
  everyMs: number;
  /** Gets the moment of its turn, ISO in UTC. Its failure is logged and ends nothing. */
  run(now: string): Promise<void>;
}

export interface ChoreParts {
  now: () => string;
  log: Logger;
  /** Where several processes have the same chores, only the one that holds them does them. */
  leases?: Pick<Leases, 'hold'>;
}

/** Runs each chore in its own rhythm and never twice at once. Stopping resolves once the running ones have ended. */
export function startChores(
  chores: readonly Chore[],
  { now, log, leases }: ChoreParts,
): { stop(): Promise<void> } {
  const running = new Map<string, Promise<void>>();
  const holding = chores.length > 0 ? leases?.hold('chores', handOver) : undefined;

  /** What runs when the chores go to another process ends first. */
  async function handOver(signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await Promise.all(running.values());
  }

  const turn = (chore: Chore) => {
    if (running.has(chore.name) || holding?.isHeld() === false) return;
    const work = chore
      .run(now())
      .catch((error: unknown) => log.error({ err: error, chore: chore.name }, 'a chore failed'))
      .finally(() => running.delete(chore.name));
    running.set(chore.name, work);
  };
  const timers = chores.map((chore) => setInterval(turn, chore.everyMs, chore).unref());
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
      await holding?.stop();
    },
  };
}
