import type { Engine } from './engine.js';
import type { IssueStore } from '../store.js';

// UNFINISHED: being built.
export function issuesPort(engine: Engine): IssueStore {
  return engine as unknown as IssueStore;
}
