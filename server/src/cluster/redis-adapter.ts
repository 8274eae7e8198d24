import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { RedisClients } from './redis-clients.js';

/** What we use of an adapter that the library makes. */
interface MadeAdapter {
  doPublish(message: unknown): Promise<string>;
  close(): void;
}

/** Events that may wait here while Redis is away. */
const mostWaiting = 5_000;

/**
 * The adapter of the library waits for Redis before it tells its own sockets, so they would hear nothing while Redis is
 * away. Ours are told at once, the others when Redis is back.
 */
function tellOwnFirst(adapter: MadeAdapter, log: Logger): MadeAdapter {
  const publish = adapter.doPublish.bind(adapter);
  let waiting = 0;
  adapter.doPublish = (message) => {
    if (waiting >= mostWaiting) return Promise.resolve('');
    waiting += 1;
    publish(message)
      .catch((error: unknown) => log.warn({ err: error }, 'an event did not reach the other processes'))
      .finally(() => (waiting -= 1));
    return Promise.resolve('');
  };
  return adapter;
}

type Read = (...given: (string | number)[]) => Promise<unknown>;

const streamOf = (prefix: string): string => `${prefix}:sockets`;

/** Where the events of all processes stand now. Asked before a process serves, so that its screens miss nothing from then on. */
export async function placeOfEvents(redis: Redis, prefix: string): Promise<string> {
  const [last] = await redis.xrevrange(streamOf(prefix), '+', '-', 'COUNT', 1);
  return last?.[0] ?? '0-0';
}

/**
 * The library reads from "now" until the first entry, and so misses what comes before its own connection stands, or while
 * that is cut. Here "now" is a place in the stream.
 */
function readFromPlace(redis: Redis, place: string): Redis {
  const read = redis.xread.bind(redis) as unknown as Read;
  const xread: Read = (...given) =>
    given.at(-1) === '$' ? read(...given.slice(0, -1), place) : read(...given);
  return Object.assign(redis, { xread });
}

/** The library makes its readers with `duplicate()` and leaves them behind; here they are known and closed. */
function withKnownReaders(
  { patient, reader }: RedisClients,
  place: string,
): { redis: Redis; readers: Redis[] } {
  const readers: Redis[] = [];
  const duplicate = (): Redis => {
    const made = readFromPlace(reader(), place);
    readers.push(made);
    return made;
  };
  const redis = new Proxy(patient, {
    get(target, name) {
      if (name === 'duplicate') return duplicate;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { redis, readers };
}

/**
 * Spreads the events of socket.io over all processes, also to those whose connection to Redis was cut for a while.
 * Reads from `place` on.
 */
export function createSocketAdapter(
  clients: RedisClients,
  { prefix, place, log }: { prefix: string; place: string; log: Logger },
): { make: (namespace: unknown) => unknown; close(): void } {
  const stream = streamOf(prefix);
  const { redis, readers } = withKnownReaders(clients, place);
  const options = { streamName: stream, channelPrefix: stream, onlyPlaintext: true };
  const create = createAdapter(redis, options) as unknown as (namespace: unknown) => MadeAdapter;
  const made: MadeAdapter[] = [];
  return {
    // socket.io calls it with `new`.
    make: function make(namespace) {
      const adapter = tellOwnFirst(create(namespace), log);
      made.push(adapter);
      return adapter;
    },
    close() {
      for (const adapter of made) adapter.close();
      for (const reader of readers) reader.disconnect();
    },
  };
}
