import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { IssueStore } from '../store.js';

export function issuesPort(engine: Engine): Sync<IssueStore> {
  void engine;
  return {} as Sync<IssueStore>;
}
