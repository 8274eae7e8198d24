import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { MeasureStore } from '../store.js';

export function measurePort(engine: Engine): Sync<MeasureStore> {
  void engine;
  return {} as Sync<MeasureStore>;
}
