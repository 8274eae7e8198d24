import { LRUCache } from 'lru-cache';
import type { Store } from '../store/store.js';
import type { ActiveSession } from './session.js';

/** A live page asks for the same story again and again; that is one reading. */
const sameReadingMs = 5 * 60_000;

export interface ReadLog {
  /** Writes into the log that a person read or searched; the same again within five minutes is written once. */
  note(
    session: ActiveSession,
    action: string,
    subject: string,
    data?: Record<string, unknown>,
  ): Promise<void>;
}

export function createReadLog(store: Pick<Store, 'audit'>, now: () => string): ReadLog {
  const lastAt = new LRUCache<string, number>({ max: 10_000 });
  return {
    async note({ user }, action, subject, data = {}) {
      const at = now();
      const reading = JSON.stringify([user.id, action, subject, data]);
      const before = lastAt.get(reading);
      if (before !== undefined && Date.parse(at) - before < sameReadingMs) return;
      await store.audit.append({ at, actorId: user.id, actorName: user.name, action, subject, data });
      lastAt.set(reading, Date.parse(at));
    },
  };
}
