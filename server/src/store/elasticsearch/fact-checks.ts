import type { Engine } from './engine.js';
import type { FactCheckStore } from '../store.js';

// UNFINISHED: being built.
export function factChecksPort(engine: Engine): FactCheckStore {
  return engine as unknown as FactCheckStore;
}
