import { Gauge } from 'prom-client';
import { AppError } from '@tanggap/shared/errors';
import { sourceStates } from '@tanggap/shared/vocabulary';
import type { AppDeps } from './app-deps.js';
import { healthOfAll } from './source-health.js';

/**
 * Source health and the inbox as figures, read from the store when somebody asks for metrics. While the store does not
 * answer they are left out, for the other figures are needed most then.
 */
export function addSourceMetrics(deps: Pick<AppDeps, 'store' | 'ingest' | 'now' | 'metrics'>): void {
  const registers = [deps.metrics.registry];
  new Gauge({
    name: 'tanggap_inbox_waiting',
    help: 'Accepted items that wait for the pipeline.',
    registers,
    async collect() {
      await whereAnswered(async () => this.set(await deps.store.inbox.size()));
    },
  });
  new Gauge({
    name: 'tanggap_source_items',
    help: 'Items of a source since it was added.',
    labelNames: ['source', 'outcome'],
    registers,
    async collect() {
      this.reset();
      await whereAnswered(async () => {
        const figures = await deps.store.sources.figures(deps.now());
        for (const { sourceId: source, accepted, repeated, refused } of figures) {
          this.set({ source, outcome: 'accepted' }, accepted);
          this.set({ source, outcome: 'repeated' }, repeated);
          this.set({ source, outcome: 'refused' }, refused);
        }
      });
    },
  });
  new Gauge({
    name: 'tanggap_source_state',
    help: '1 for the state that a source is in.',
    labelNames: ['source', 'state'],
    registers,
    async collect() {
      this.reset();
      await whereAnswered(async () => {
        for (const { id, health } of await healthOfAll(deps)) {
          for (const state of sourceStates) this.set({ source: id, state }, health.state === state ? 1 : 0);
        }
      });
    },
  });
}

async function whereAnswered(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'engine-down') throw error;
  }
}
