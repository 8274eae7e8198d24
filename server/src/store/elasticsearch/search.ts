import type { Engine } from './engine.js';
import type { SearchStore } from '../store.js';

// UNFINISHED: being built.
export function searchPort(engine: Engine): SearchStore {
  return engine as unknown as SearchStore;
}
