import type { Client } from '@elastic/elasticsearch';
import type { IndexName } from './indices.js';
import { aliasOf } from './prepare-indices.js';

/** Makes writes visible to searches, and only where somebody searches. */
export interface Refresher {
  /** Something was written: the next search of these indices must see it. */
  written(names: Iterable<IndexName>): void;
  /** Resolves once everything noted as written before the call is visible. */
  visible(name: IndexName): Promise<void>;
}

interface Refreshed {
  /** Writes noted, and how many of them a search sees. */
  written: number;
  seen: number;
  running: Promise<void> | null;
  lastAt: number;
}

/** Written to all day, while nobody waits for a particular line of it. */
const spaced: readonly IndexName[] = ['mentions'];

/** `spacingMs`: least time between two refreshes of an index that takes bulks all day. */
export function createRefresher(client: Client, prefix: string, spacingMs: number): Refresher {
  const states = new Map<IndexName, Refreshed>();
  const stateOf = (name: IndexName): Refreshed => {
    const known = states.get(name);
    if (known) return known;
    const state = { written: 0, seen: 0, running: null, lastAt: -Infinity };
    states.set(name, state);
    return state;
  };

  const refresh = async (name: IndexName, state: Refreshed): Promise<void> => {
    const pause = spaced.includes(name) ? state.lastAt + spacingMs - performance.now() : 0;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    state.lastAt = performance.now();
    const covers = state.written;
    await client.indices.refresh({ index: aliasOf(prefix, name) });
    state.seen = Math.max(state.seen, covers);
  };

  return {
    written(names) {
      for (const name of names) stateOf(name).written += 1;
    },
    async visible(name) {
      const state = stateOf(name);
      const needed = state.written;
      while (state.seen < needed) {
        state.running ??= refresh(name, state).finally(() => {
          state.running = null;
        });
        // One that was sent before the write does not show it; then there is another turn.
        await state.running;
      }
    },
  };
}
