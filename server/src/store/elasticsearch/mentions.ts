import type { Engine } from './engine.js';
import { saveBatch } from './save.js';
import type { MentionStore } from '../store.js';

// UNFINISHED: being built.
export function mentionsPort(engine: Engine): MentionStore {
  return { save: (batch) => saveBatch(engine, batch) } as MentionStore;
}
