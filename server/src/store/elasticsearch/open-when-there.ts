import { setTimeout as wait } from 'node:timers/promises';
import { errors } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import type { Logger } from 'pino';
import { isPassing, statusOf } from './engine-errors.js';

/** A cluster that starts along with us takes a minute or two; after ten, whoever supervises us should hear of it. */
const patienceMs = 10 * 60_000;
const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

export interface WaitParts {
  log: Pick<Logger, 'warn' | 'info'>;
  /** Hears after each attempt why it failed. */
  onAway?: (reason: string) => void;
  /** Default: the clock of the machine. */
  sleep?: (ms: number) => Promise<unknown>;
}

/**
 * Opens what needs a cluster, again and again while the cluster does not answer. Rejects at once where it answers that
 * it will not have us, and with the last `engine-down` after ten minutes.
 */
export async function openWhenThere<T>(
  open: () => Promise<T>,
  { log, onAway, sleep = wait }: WaitParts,
): Promise<T> {
  let waitedMs = 0;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      const opened = await open();
      if (waitedMs > 0) log.info('the store answers; starting goes on');
      return opened;
    } catch (error) {
      if (!isAway(error) || waitedMs >= patienceMs) throw error;
      onAway?.(`the store does not answer yet: ${error.message}`);
      log.warn({ err: error, retryInMs: pause }, 'the store does not answer yet; starting waits for it');
      await sleep(pause);
      waitedMs += pause;
    }
  }
}

/** Not there or not able for now, other than a wrong key or data of a newer program. */
function isAway(error: unknown): error is AppError {
  if (!(error instanceof AppError) || error.code !== 'engine-down') return false;
  const { cause } = error;
  if (!(cause instanceof errors.ElasticsearchClientError)) return false;
  const status = statusOf(cause);
  return status === null || isPassing(status);
}
