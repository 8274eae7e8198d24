import { AppError } from '@tanggap/shared/errors';
import { Queue, Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { Turns } from './cluster.js';
import type { Pace } from './keep-leases.js';
import { endOf } from './end-of.js';
import type { RedisClients } from './redis-clients.js';

export interface RedisTurnsParts {
  clients: RedisClients;
  prefix: string;
  pace: Pace;
  log: Logger;
}

/** Longer than leases last: to begin a long turn anew is dearer than to wait. */
const silentTtls = 3;
/** A turn that kills every process it runs in is given up after this many. */
const mostDeaths = 3;

/** Turns over BullMQ: each is a job, and its key lets no second one run beside it. */
export function createRedisTurns(parts: RedisTurnsParts): Turns & { close(): Promise<void> } {
  const { clients, prefix, pace, log } = parts;
  const queues = new Map<string, Queue<string>>();
  const takers = new Set<() => Promise<void>>();
  const onError = (error: Error): void => log.debug({ err: error }, 'turns lost their connection to Redis');

  function queueOf(name: string): Queue<string> {
    const known = queues.get(name);
    if (known) return known;
    const queue = new Queue<string>(name, { connection: clients.quick, prefix, skipVersionCheck: true });
    queue.on('error', onError);
    queues.set(name, queue);
    return queue;
  }

  async function run(
    key: string,
    turn: (key: string, signal: AbortSignal) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await turn(key, signal);
    } catch (error) {
      log.error({ err: error, key }, 'a turn failed');
    }
  }

  return {
    async want(name, key) {
      const deduplication = { id: key, keepLastIfActive: true };
      try {
        await queueOf(name).add('turn', key, { deduplication, removeOnComplete: true, removeOnFail: true });
      } catch (error) {
        throw new AppError('engine-down', 'Redis does not answer; try again in a moment', {}, error);
      }
    },
    take(name, atOnce, turn) {
      const abort = new AbortController();
      const worker = new Worker<string>(name, (job) => run(job.data, turn, abort.signal), {
        connection: clients.reader(),
        ...{ prefix, concurrency: atOnce, skipVersionCheck: true, maxStalledCount: mostDeaths },
        ...{ lockDuration: silentTtls * pace.ttlMs, stalledInterval: pace.ttlMs },
      });
      worker.on('error', onError);
      let stopped: Promise<void> | null = null;
      const stop = (): Promise<void> => {
        takers.delete(stop);
        abort.abort(new Error('the process is stopping'));
        return (stopped ??= endOf(worker, clients.quick));
      };
      takers.add(stop);
      return stop;
    },
    async close() {
      await Promise.all([...takers].map((stop) => stop()));
      await Promise.all([...queues.values()].map((queue) => endOf(queue, clients.quick)));
    },
  };
}
