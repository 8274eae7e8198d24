import type { Engine } from './engine.js';
import type { SourceStore } from '../store.js';

// UNFINISHED: being built.
export function sourcesPort(engine: Engine): SourceStore {
  return engine as unknown as SourceStore;
}
