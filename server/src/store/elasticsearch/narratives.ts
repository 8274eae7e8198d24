import type { Engine } from './engine.js';
import type { NarrativeStore } from '../store.js';

// UNFINISHED: being built.
export function narrativesPort(engine: Engine): NarrativeStore {
  return engine as unknown as NarrativeStore;
}
