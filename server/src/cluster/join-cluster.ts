import { randomUUID } from 'node:crypto';
import { AppError } from '@tanggap/shared/errors';
import type { Logger } from 'pino';
import type { Cluster } from './cluster.js';
import { createOwnCluster } from './in-process.js';
import { usualPace, type Pace } from './keep-leases.js';
import { createSocketAdapter, placeOfEvents } from './redis-adapter.js';
import { createRedisBus } from './redis-bus.js';
import { openRedis, type RedisClients } from './redis-clients.js';
import { createRedisLeases } from './redis-leases.js';
import { createRedisQuestions } from './redis-questions.js';
import { createRedisRateStore } from './redis-rate-store.js';
import { createRedisTurns } from './redis-turns.js';
import { createSharedClock } from './shared-clock.js';

export interface JoinOptions {
  /** Start of all keys; another product on the same Redis takes another. */
  prefix?: string;
  /** For tests. */
  pace?: Pace;
}

/** How long a Redis may take to come up beside us, ms. */
const patienceMs = 10_000;
const askAgainMs = 200;

/**
 * Joins the processes that share the Redis, or stays alone without an address. Rejects with `engine-down` where Redis does
 * not answer within 10 s; one that goes later is waited for.
 */
export async function joinCluster(
  redisUrl: string | undefined,
  log: Logger,
  { prefix = 'tanggap', pace = usualPace }: JoinOptions = {},
): Promise<Cluster> {
  if (redisUrl === undefined) return createOwnCluster(log);
  const clients = openRedis(redisUrl, log);
  try {
    await answers(clients, performance.now() + patienceMs);
    return await joinOver(clients, { prefix, pace, log });
  } catch (error) {
    clients.close();
    throw error;
  }
}

async function ping({ quick }: RedisClients): Promise<void> {
  try {
    await quick.ping();
  } catch (error) {
    throw new AppError('engine-down', 'Redis does not answer', {}, error);
  }
}

async function answers(clients: RedisClients, until: number): Promise<void> {
  for (;;) {
    try {
      await ping(clients);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  }
}

async function joinOver(
  clients: RedisClients,
  { prefix, pace, log }: Required<JoinOptions> & { log: Logger },
): Promise<Cluster> {
  const id = randomUUID();
  const stream = `${prefix}:bus`;
  const bus = await createRedisBus({ redis: clients.patient, reader: clients.reader(), id, stream, log });
  const leases = createRedisLeases({ redis: clients.quick, id, prefix, pace, log });
  const questions = createRedisQuestions({ clients, bus, prefix: `${prefix}:queue`, log });
  const turns = createRedisTurns({ clients, prefix: `${prefix}:turns`, pace, log });
  const time = createSharedClock({ redis: clients.quick, log });
  await time.look();
  const place = await placeOfEvents(clients.quick, prefix);
  const adapters: { close(): void }[] = [];
  return {
    ...{ id, bus, leases, questions, turns, time },
    socketAdapter() {
      const adapter = createSocketAdapter(clients, { prefix, place, log });
      adapters.push(adapter);
      return adapter.make;
    },
    rateStore: (name) => createRedisRateStore(clients.quick, `${prefix}:rate:${name}:`, log),
    ping: () => ping(clients),
    async close() {
      await leases.close();
      await turns.close();
      await questions.close();
      bus.close();
      time.close();
      for (const adapter of adapters) adapter.close();
      clients.close();
    },
  };
}
