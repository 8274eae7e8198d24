import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';

const lookEveryMs = 1_000;

/** Closes what BullMQ made. It waits for ever for a Redis that is away; a process that ends does not wait for that. */
export async function endOf(part: { close(): Promise<void> }, redis: Pick<Redis, 'ping'>): Promise<void> {
  const closed = part.close();
  const answers = (): Promise<boolean> =>
    redis.ping().then(
      () => true,
      () => false,
    );
  const isClosed = (): Promise<boolean> =>
    Promise.race([closed.then(() => true), wait(lookEveryMs).then(() => false)]);
  while (!(await isClosed()) && (await answers()));
  // Whoever closes later, unheard, may fail.
  closed.catch(() => undefined);
}
