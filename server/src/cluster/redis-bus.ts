import { AppError } from '@tanggap/shared/errors';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Bus } from './cluster.js';
import { createListeners } from './listeners.js';

export interface RedisBusParts {
  /** Sends; waits while Redis is away. */
  redis: Redis;
  /** Reads, and is blocked by it. */
  reader: Redis;
  id: string;
  stream: string;
  log: Logger;
}

/** Messages that Redis keeps for processes whose connection was cut; more than minutes of a busy desk. */
const kept = 10_000;
/** Messages that may wait here while Redis is away. */
const mostWaiting = 5_000;
const blockMs = 5_000;
const atOnce = 200;

type Entry = [id: string, fields: string[]];

function isBefore(id: string, other: string): boolean {
  const [ms = 0, sequence = 0] = id.split('-').map(Number);
  const [otherMs = 0, otherSequence = 0] = other.split('-').map(Number);
  return ms === otherMs ? sequence < otherSequence : ms < otherMs;
}

/**
 * Messages over one Redis stream: unlike with PUBLISH, who was cut off reads on where it was. Resolves when it listens.
 */
export async function createRedisBus(parts: RedisBusParts): Promise<Bus & { close(): void }> {
  const { redis, reader, id, stream, log } = parts;
  const listeners = createListeners(log);
  let hasLeft = false;
  const isClosed = (): boolean => hasLeft;
  let waiting = 0;

  async function lastEntry(): Promise<string> {
    const [last] = (await reader.xrevrange(stream, '+', '-', 'COUNT', 1)) as Entry[];
    return last?.[0] ?? '0-0';
  }

  /** Resolves with where to read on. */
  async function readFrom(place: string): Promise<string> {
    const reply = await reader.xread('COUNT', atOnce, 'BLOCK', blockMs, 'STREAMS', stream, place);
    const entries = (reply?.[0]?.[1] ?? []) as Entry[];
    for (const [, fields] of entries) hear(fields);
    const read = entries.at(-1)?.[0];
    if (read !== undefined) return read;
    // A Redis that came back empty with its clock set back numbers anew, below what we wait for.
    return isBefore(await lastEntry(), place) ? '0-0' : place;
  }

  function hear([, from = '', , channel = '', , message = '']: string[]): void {
    if (from !== id) listeners.tell(channel, message, from);
  }

  async function listen(start: string): Promise<void> {
    let place = start;
    while (!isClosed()) {
      try {
        place = await readFrom(place);
      } catch (error) {
        if (isClosed()) return;
        log.warn({ err: error }, 'messages of other processes could not be read; tried again');
        await new Promise((resolve) => setTimeout(resolve, blockMs).unref());
      }
    }
  }

  void listen(await lastEntry());

  return {
    async send(channel, message) {
      if (waiting >= mostWaiting)
        throw new AppError('engine-down', 'Redis has been away for long; the others were not told');
      waiting += 1;
      const fields = ['from', id, 'channel', channel, 'message', JSON.stringify(message)];
      try {
        await redis.xadd(stream, 'MAXLEN', '~', kept, '*', ...fields);
      } catch (error) {
        throw new AppError('engine-down', 'the others were not told: Redis does not answer', {}, error);
      } finally {
        waiting -= 1;
      }
    },
    on: listeners.on,
    close() {
      hasLeft = true;
    },
  };
}
