import type { Engine } from './engine.js';
import type { EvidenceStore } from '../store.js';

// UNFINISHED: being built.
export function evidencePort(engine: Engine): EvidenceStore {
  return engine as unknown as EvidenceStore;
}
