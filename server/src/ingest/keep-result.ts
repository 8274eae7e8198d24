import type { Source } from '@tanggap/shared/source';
import type { Store } from '../store/store.js';
import { mentionId } from '../normalise/mention-id.js';
import type { Clock } from './clock.js';
import { scopeCursor } from './scoped-cursor.js';
import type { PollResult } from './source-adapter.js';

export interface Keeper {
  store: Pick<Store, 'inbox' | 'sources'>;
  clock: Clock;
}

/**
 * Makes a result durable together with the cursor, in one transaction, then counts it; what waits in the spool is
 * counted when it is brought to the store. Resolves with the number of new items.
 */
export async function keepResult(
  { store, clock }: Keeper,
  source: Source,
  result: Omit<PollResult, 'hasMore'>,
): Promise<number> {
  const at = clock.now().toISOString();
  const items = result.items.map((item) => ({ id: mentionId(item.sourceId, item.externalId), item }));
  const progress = { sourceId: source.id, cursor: scopeCursor(source, result.cursor) };
  const { accepted, repeated, isSpooled } = await store.inbox.append(items, {
    progress,
    refused: result.refused,
    at,
  });
  if (isSpooled) return accepted.length;
  await store.sources.record({
    sourceId: source.id,
    at,
    accepted: accepted.length,
    repeated: repeated.length,
    refused: result.refused.length,
    error: null,
  });
  return accepted.length;
}

/** Counts a failed poll or stream against its source. */
export function recordFailure(
  { store, clock }: Keeper,
  source: Source,
  error: { code: string; message: string },
): Promise<void> {
  const at = clock.now().toISOString();
  return store.sources.record({ sourceId: source.id, at, accepted: 0, repeated: 0, refused: 0, error });
}
