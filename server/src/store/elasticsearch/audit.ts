import type { Engine } from './engine.js';
import type { AuditStore } from '../store.js';

// UNFINISHED: being built.
export function auditPort(engine: Engine): AuditStore {
  return engine as unknown as AuditStore;
}
