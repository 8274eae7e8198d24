import { MemoryStore, type Store } from 'express-rate-limit';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RedisStore, type RedisReply } from 'rate-limit-redis';

/**
 * Sends scripts whole instead of loading them first: one that was not loaded because Redis was away at the start would
 * never be loaded again.
 */
function sender(redis: Redis): (...command: string[]) => Promise<RedisReply> {
  const scripts: string[] = [];
  return async (name = '', ...given) => {
    if (name === 'SCRIPT') return String(scripts.push(given[1] ?? '') - 1);
    if (name !== 'EVALSHA') return (await redis.call(name, ...given)) as RedisReply;
    const [number, keys = '1', ...rest] = given;
    return (await redis.eval(scripts[Number(number)] ?? '', keys, ...rest)) as RedisReply;
  };
}

/**
 * Counts over all processes. While Redis is away each process counts alone, so that nobody may guess passwords meanwhile
 * and nobody is refused for it.
 */
export function createRedisRateStore(redis: Redis, prefix: string, log: Logger): Store {
  const shared = new RedisStore({ sendCommand: sender(redis), prefix });
  const alone = new MemoryStore();

  async function either<T>(ask: (store: Store) => Promise<T> | T): Promise<T> {
    try {
      return await ask(shared);
    } catch (error) {
      log.debug({ err: error }, 'a rate limit is counted in this process alone');
      return ask(alone);
    }
  }

  return {
    localKeys: false,
    prefix,
    async init(options) {
      alone.init(options);
      await shared.init(options);
    },
    increment: (key) => either((store) => store.increment(key)),
    decrement: (key) => either((store) => store.decrement(key)),
    resetKey: (key) => either((store) => store.resetKey(key)),
    shutdown: () => alone.shutdown(),
  };
}
