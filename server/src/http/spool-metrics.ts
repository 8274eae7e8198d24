import { Counter, Gauge } from 'prom-client';
import type { SpoolState } from '../spool/spool-state.js';
import type { Metrics } from './metrics.js';

/** How much waits on disk for the engine, read when somebody asks for metrics. */
export function addSpoolMetrics({ registry }: Pick<Metrics, 'registry'>, total: () => SpoolState): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: (state: SpoolState) => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(read(total()));
      },
    });
  const counter = (name: string, help: string, read: (state: SpoolState) => number) =>
    new Counter({
      ...{ name, help, registers },
      // The spool itself counts; a restarted thread begins at zero, which Prometheus understands.
      collect() {
        this.reset();
        this.inc(read(total()));
      },
    });
  gauge('tanggap_spool_items', 'Accepted items that wait on disk for the store.', ({ waiting }) => waiting);
  gauge('tanggap_spool_bytes', 'Disk taken by the spool.', ({ bytes }) => bytes);
  gauge('tanggap_spool_full', '1 while the spool turns items away.', ({ isFull }) => (isFull ? 1 : 0));
  counter(
    'tanggap_spool_replayed_total',
    'Items brought from the spool to the store.',
    ({ replayed }) => replayed,
  );
  counter(
    'tanggap_spool_set_aside_total',
    'Broken or refused stretches whose files a person should look at.',
    ({ setAside }) => setAside,
  );
}
