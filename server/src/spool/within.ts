import { AppError } from '@tanggap/shared/errors';
import type { Clock } from '../ingest/clock.js';

/** The answer of the engine, or `engine-down` after `ms` or on `stop`; what was asked may still take effect later. */
export async function within<T>(
  { clock, stop }: { clock: Clock; stop?: AbortSignal },
  ms: number,
  work: Promise<T>,
): Promise<T> {
  const answered = new AbortController();
  const ending = stop ? AbortSignal.any([stop, answered.signal]) : answered.signal;
  const late = clock.sleep(ms, ending).then((): never => {
    throw new AppError('engine-down', `[spool] the store did not answer within ${ms} ms`);
  });
  // Whichever comes second is heard by nobody, and must not count as an unhandled failure.
  for (const each of [late, work]) each.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    answered.abort();
  }
}

export function isEngineDown(error: unknown): boolean {
  return error instanceof AppError && error.code === 'engine-down';
}
