import type { Engine } from './engine.js';
import type { ResponseStore } from '../store.js';

// UNFINISHED: being built.
export function responsesPort(engine: Engine): ResponseStore {
  return engine as unknown as ResponseStore;
}
