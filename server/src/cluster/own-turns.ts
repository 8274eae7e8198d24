import type { Logger } from 'pino';
import type { Turns } from './cluster.js';

interface Taker {
  atOnce: number;
  turn(key: string, signal: AbortSignal): Promise<void>;
  abort: AbortController;
}

interface OwnQueue {
  /** In the order of wanting. */
  waiting: Set<string>;
  running: Map<string, Promise<void>>;
  taker: Taker | null;
}

/** Turns of one process, which are gone with it. */
export function createOwnTurns(log: Logger): Turns {
  const queues = new Map<string, OwnQueue>();

  function queueOf(name: string): OwnQueue {
    const queue = queues.get(name) ?? { waiting: new Set(), running: new Map(), taker: null };
    queues.set(name, queue);
    return queue;
  }

  function next(name: string): void {
    const { waiting, running, taker } = queueOf(name);
    if (!taker) return;
    for (const key of waiting) {
      if (running.size >= taker.atOnce) return;
      if (running.has(key)) continue;
      waiting.delete(key);
      running.set(key, run(name, key, taker));
    }
  }

  async function run(name: string, key: string, { turn, abort }: Taker): Promise<void> {
    try {
      // Whoever wanted it goes on first, as where the turn is another process's.
      await Promise.resolve();
      await turn(key, abort.signal);
    } catch (error) {
      log.error({ err: error, queue: name, key }, 'a turn failed');
    } finally {
      queueOf(name).running.delete(key);
      next(name);
    }
  }

  return {
    want(name, key) {
      queueOf(name).waiting.add(key);
      next(name);
      return Promise.resolve();
    },
    take(name, atOnce, turn) {
      const queue = queueOf(name);
      const taker = { atOnce, turn, abort: new AbortController() };
      queue.taker = taker;
      next(name);
      return async () => {
        if (queue.taker === taker) queue.taker = null;
        taker.abort.abort(new Error('the process is stopping'));
        await Promise.all(queue.running.values());
      };
    },
  };
}
