import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** Seconds per answered request, by method, route pattern and status. */
  requestSeconds: Histogram<'method' | 'route' | 'status'>;
  /** Connected sockets. */
  sockets: Gauge;
  /** Stories sent to browsers, counted once per changed story. */
  storiesPublished: Counter;
}

/** A registry of its own per app. `withProcess` adds memory, CPU and event-loop figures of this process. */
export function createMetrics({ withProcess = false }: { withProcess?: boolean } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (withProcess) collectDefaultMetrics({ register: registry });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'tanggap_http_request_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    sockets: new Gauge({ name: 'tanggap_sockets', help: 'Connected browsers.', registers }),
    storiesPublished: new Counter({
      name: 'tanggap_stories_published_total',
      help: 'Changed stories sent to browsers.',
      registers,
    }),
  };
}

/** `aheadMs` of the clock of this machine, read when somebody asks for metrics. */
export function addClockMetric({ registry }: Pick<Metrics, 'registry'>, aheadMs: () => number): void {
  const [name, help] = ['tanggap_clock_ahead_seconds', 'How far this clock is ahead of that of Redis.'];
  new Gauge({
    ...{ name, help, registers: [registry] },
    collect() {
      this.set(aheadMs() / 1_000);
    },
  });
}
