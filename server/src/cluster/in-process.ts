import { randomUUID } from 'node:crypto';
import { AppError } from '@tanggap/shared/errors';
import type { Logger } from 'pino';
import type { Answerer, Cluster, Leases, Questions } from './cluster.js';
import { createListeners } from './listeners.js';
import { createOwnTurns } from './own-turns.js';
import { inTime, readReply, replyOf } from './replies.js';
import { runWhileHeld } from './run-while-held.js';

/** Everything is ours. */
function createOwnLeases(log: Logger): Leases & { close(): Promise<void> } {
  const open = new Set<() => Promise<void>>();
  return {
    holdShare(_group, names, onChange) {
      let held = new Set<string>();
      let isStopped = false;
      let telling: Promise<void> = Promise.resolve();
      const look = (): Promise<void> => {
        const now = new Set(isStopped ? [] : names());
        const isSame = now.size === held.size && [...now].every((name) => held.has(name));
        held = now;
        if (!isSame)
          telling = telling
            .then(() => onChange(now))
            .catch((error: unknown) => log.error({ err: error }, 'a change of leases had no effect'));
        return telling;
      };
      const stop = (): Promise<void> => {
        isStopped = true;
        open.delete(stop);
        return look();
      };
      open.add(stop);
      void look();
      return { isHeld: (name) => held.has(name), look, stop };
    },
    hold(name, whileHeld = () => {}) {
      const run = runWhileHeld(whileHeld, { name, log });
      let isHeld = true;
      const stop = (): Promise<void> => {
        isHeld = false;
        open.delete(stop);
        return run.end();
      };
      open.add(stop);
      run.begin();
      return { isHeld: () => isHeld, stop };
    },
    async close() {
      await Promise.all([...open].map((stop) => stop()));
    },
  };
}

function createOwnQuestions(): Questions {
  const answerers = new Map<string, Answerer>();
  /** What travels as JSON elsewhere does here too, so that both behave alike. */
  const travel = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;
  return {
    async ask(queue, data, timeoutMs) {
      const answerer = answerers.get(queue);
      if (!answerer) throw new AppError('engine-down', `no process answers "${queue}"`);
      const reply = await inTime(replyOf(answerer, travel(data)), timeoutMs, queue);
      return travel(readReply(reply));
    },
    answer(queue, answerer) {
      answerers.set(queue, answerer);
      return () => Promise.resolve(void answerers.delete(queue));
    },
  };
}

/** A cluster of one: nobody to tell, nobody to share with. */
export function createOwnCluster(log: Logger): Cluster {
  const leases = createOwnLeases(log);
  return {
    id: randomUUID(),
    bus: { send: () => Promise.resolve(), on: createListeners(log).on },
    leases,
    questions: createOwnQuestions(),
    turns: createOwnTurns(log),
    time: { now: () => Date.now(), aheadMs: () => 0 },
    socketAdapter: () => null,
    rateStore: () => undefined,
    ping: () => Promise.resolve(),
    close: () => leases.close(),
  };
}
