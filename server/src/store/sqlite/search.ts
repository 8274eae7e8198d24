import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { SearchStore } from '../store.js';

export function searchPort(engine: Engine): Sync<SearchStore> {
  void engine;
  return {} as Sync<SearchStore>;
}
