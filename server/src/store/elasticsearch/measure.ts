import type { Engine } from './engine.js';
import type { MeasureStore } from '../store.js';

// UNFINISHED: being built.
export function measurePort(engine: Engine): MeasureStore {
  return engine as unknown as MeasureStore;
}
