import type { Engine } from './engine.js';
import { portError } from './engine-errors.js';
import { indexBody } from './indices.js';
import { recordLayout } from './record-layout.js';
import { aliasOf } from './prepare-indices.js';

/** The write index is full when any of these is reached; an empty one never is. */
export interface Fullness {
  maxDocs: number;
  /** On disk, without replicas. */
  maxBytes: number;
  maxAgeDays: number;
}

/** 10 million mentions or 30 GB: one shard stays quick to search and to move; a month, so that retention can let go of it. */
export const defaultFullness: Fullness = { maxDocs: 10_000_000, maxBytes: 30 * 1024 ** 3, maxAgeDays: 30 };

/**
 * Begins a new index of mentions where the last one is full. Several processes may ask at once: one of them begins it.
 * Saves under way are run again with the index that came. Resolves with its name, or null where there is room.
 */
export async function rollOver(
  engine: Engine,
  { maxDocs, maxBytes, maxAgeDays }: Fullness,
): Promise<string | null> {
  // Also for a process that ended before it could tell of what it began.
  await recordLayout(engine);
  // Documents that no search sees yet are not counted.
  await engine.refresh(['mentions']);
  const { settings, mappings } = indexBody('mentions');
  try {
    const { rolled_over: isNew, new_index: index } = await engine.client.indices.rollover({
      alias: aliasOf(engine.prefix, 'mentions'),
      ...{ settings: settings as Record<string, unknown>, mappings },
      conditions: {
        min_docs: 1,
        max_docs: maxDocs,
        max_primary_shard_size: `${maxBytes}b`,
        max_age: `${maxAgeDays}d`,
      },
    });
    if (!isNew) return null;
    await recordLayout(engine);
    return index;
  } catch (error) {
    throw portError(error);
  }
}
