import type { Logger } from 'pino';

/** Something the desk does by the clock, beside requests: raising alerts, making reports, clearing files. */
export interface Chore {
  name: string;
  everyMs: number;
  /** Gets the moment of its turn, ISO in UTC. Its failure is logged and ends nothing. */
  run(now: string): Promise<void>;
}

/** Runs each chore in its own rhythm and never twice at once. Resolves once the running ones have ended. */
export function startChores(
  chores: readonly Chore[],
  { now, log }: { now: () => string; log: Logger },
): { stop(): Promise<void> } {
  const running = new Map<string, Promise<void>>();
  const turn = (chore: Chore) => {
    if (running.has(chore.name)) return;
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
    },
  };
}
