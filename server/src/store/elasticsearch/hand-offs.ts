import type { Engine } from './engine.js';
import type { HandOffStore } from '../store.js';

// UNFINISHED: being built.
export function handOffsPort(engine: Engine): HandOffStore {
  return engine as unknown as HandOffStore;
}
