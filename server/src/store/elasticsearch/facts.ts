import type { Engine } from './engine.js';
import type { FactStore } from '../store.js';

// UNFINISHED: being built.
export function factsPort(engine: Engine): FactStore {
  return engine as unknown as FactStore;
}
