import type { Client } from '@elastic/elasticsearch';
import type { IndexName } from './indices.js';
import { aliasOf } from './prepare-indices.js';

/** Makes writes visible to searches, no more often than useful. */
export interface Refresher {
  /** Resolves once everything written before the call is visible. */
  refresh(names: readonly IndexName[]): Promise<void>;
  /** The same for writes of other processes that did not refresh. */
  ensure(name: IndexName): Promise<void>;
}

/** Written to all the time, while nobody waits for a particular line of it. */
const spaced: readonly IndexName[] = ['mentions'];

/** `spacingMs`: least time between two refreshes of an index that takes bulks all day; those who ask meanwhile share the next. */
export function createRefresher(client: Client, prefix: string, spacingMs: number): Refresher {
  const lastAt = new Map<IndexName, number>();
  const next = new Map<IndexName, Promise<void>>();
  const refreshOne = (name: IndexName): Promise<void> => {
    const waiting = next.get(name);
    if (waiting) return waiting;
    const run = async () => {
      const pause =
        (lastAt.get(name) ?? -Infinity) + (spaced.includes(name) ? spacingMs : 0) - performance.now();
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      // From here on a new caller needs the refresh after this one.
      next.delete(name);
      lastAt.set(name, performance.now());
      await client.indices.refresh({ index: aliasOf(prefix, name) });
    };
    // Only then, so that `run` takes itself out after it was put in.
    const promise = Promise.resolve().then(run);
    next.set(name, promise);
    return promise;
  };
  return {
    refresh: async (names) =>
      void (await Promise.all(names.filter((name) => name !== 'log').map(refreshOne))),
    ensure: refreshOne,
  };
}
