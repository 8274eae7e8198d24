import { systemClock, type Clock } from '../../server/src/ingest/clock.js';
import { createIngestTools } from '../../server/src/ingest/ingest-tools.js';

/** Real time that sleeps a tenth as long: for streams, which hand over twice a second. */
export const hastyClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => systemClock.sleep(ms / 10, signal),
};

/** Tools that read loopback without waiting between requests. */
export function loopbackTools(clock: Clock = hastyClock) {
  return createIngestTools({
    allowPrivate: true,
    authorKey: 'kunci-uji-kunci-uji-kunci-uji-32',
    clock,
    spacingMs: 0,
    totalTimeoutMs: 700,
  });
}
