import { extraEngineStates, type ExtraEngineState } from '@tanggap/shared/extra-engine';
import { Counter, Gauge } from 'prom-client';
import type { Metrics } from './metrics.js';

const outcomes = ['answered', 'skipped', 'failed'] as const;

/** How the extra engine stands and what it did, read when somebody asks for metrics. */
export function addExtraEngineMetrics(
  { registry }: Pick<Metrics, 'registry'>,
  now: () => ExtraEngineState,
): void {
  const registers = [registry];
  new Gauge({
    ...{
      name: 'tanggap_extra_engine_state',
      help: '1 for the state that the extra engine is in.',
      registers,
    },
    labelNames: ['state'],
    collect() {
      const { state } = now();
      for (const one of extraEngineStates) this.set({ state: one }, one === state ? 1 : 0);
    },
  });
  new Counter({
    ...{
      name: 'tanggap_extra_engine_texts_total',
      help: 'Texts about a program, by what the extra engine did.',
    },
    ...{ registers, labelNames: ['outcome'] },
    // The engine's keeper counts; where it began anew it begins at zero, which Prometheus understands.
    collect() {
      this.reset();
      const { texts } = now();
      for (const outcome of outcomes) this.inc({ outcome }, texts[outcome]);
    },
  });
  new Counter({
    ...{ name: 'tanggap_extra_engine_hints_total', help: 'Hints that the extra engine gave.', registers },
    collect() {
      this.reset();
      this.inc(now().texts.hints);
    },
  });
}
