import type { Engine } from './engine.js';
import type { InboxStore } from '../store.js';

// UNFINISHED: being built.
export function inboxPort(engine: Engine): InboxStore {
  return engine as unknown as InboxStore;
}
