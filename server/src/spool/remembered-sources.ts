import type { Source } from '@tanggap/shared/source';
import type { Clock } from '../ingest/clock.js';
import type { SourceStore } from '../store/store.js';
import { isEngineDown, within } from './within.js';

/** As long as an append may take, see `spooled-inbox.ts`. */
const answerWithinMs = 5_000;

/**
 * Lets those push while the engine is down whose key held when it was asked last. A key that was replaced or whose source
 * was removed here is forgotten at once; elsewhere it cannot have changed while the engine does not write.
 */
export function rememberedSources(sources: SourceStore, clock: Clock): SourceStore {
  const known = new Map<string, Source>();
  const forget = (sourceId: string): void => {
    for (const [hash, { id }] of known) if (id === sourceId) known.delete(hash);
  };
  return {
    ...sources,
    byPushKey: async (keyHash) => {
      try {
        const source = await within({ clock }, answerWithinMs, sources.byPushKey(keyHash));
        if (source) known.set(keyHash, source);
        else known.delete(keyHash);
        return source;
      } catch (error) {
        const source = known.get(keyHash);
        if (!isEngineDown(error) || !source) throw error;
        return source;
      }
    },
    put: (source) => {
      forget(source.id);
      return sources.put(source);
    },
    remove: (id) => {
      forget(id);
      return sources.remove(id);
    },
    setPushKey: (sourceId, keyHash) => {
      forget(sourceId);
      return sources.setPushKey(sourceId, keyHash);
    },
  };
}
