import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** The connections of one process to one Redis. */
export interface RedisClients {
  /** Answers or fails within two seconds; nothing waits in it while Redis is away. */
  quick: Redis;
  /** What is asked of it waits until Redis is back. */
  patient: Redis;
  /** Another patient connection, for reading that blocks. */
  reader(): Redis;
  close(): void;
}

const connectTimeoutMs = 3_000;
const quickTimeoutMs = 1_000;
/** A link that swallows everything is cut: nothing that we ask for blocks longer than 5 s at Redis. */
const silenceMs = 10_000;
const longestRetryMs = 1_000;

const common = {
  connectTimeout: connectTimeoutMs,
  // Nothing waits on a connection that we close.
  disconnectTimeout: 250,
  retryStrategy: (times: number) => Math.min(50 * 2 ** times, longestRetryMs),
};
const patience = { ...common, maxRetriesPerRequest: null, socketTimeout: silenceMs };
const haste = {
  ...common,
  ...{ enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResendUnfulfilledCommands: false },
  ...{ commandTimeout: quickTimeoutMs, socketTimeout: 2 * quickTimeoutMs },
};

/** One line when Redis goes and one when it is back, however many connections notice. */
function tellOutages(redis: Redis, log: Logger): void {
  let isAway = false;
  redis.on('error', (error: Error) => {
    if (!isAway) log.warn({ err: error }, 'Redis does not answer; this process goes on alone until it does');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) log.info('Redis answers again');
    isAway = false;
  });
}

/** Opens connections that come back by themselves. Returns at once; `quick` is the one to ask whether Redis is there. */
export function openRedis(url: string, log: Logger): RedisClients {
  const quick = new Redis(url, haste);
  tellOutages(quick, log);
  const open = [quick];
  const reader = (): Redis => {
    const redis = new Redis(url, patience);
    // The first connection tells; without a listener each of them would print.
    redis.on('error', (error: Error) => log.debug({ err: error }, 'a connection to Redis failed'));
    open.push(redis);
    return redis;
  };
  return {
    quick,
    patient: reader(),
    reader,
    close() {
      for (const redis of open) redis.disconnect();
    },
  };
}
