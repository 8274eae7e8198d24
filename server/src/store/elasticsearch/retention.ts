import type { estypes } from '@elastic/elasticsearch';
import type { Engine } from './engine.js';
import { portError } from './engine-errors.js';
import { indicesBehind } from './layout.js';
import { recordLayout } from './record-layout.js';

/**
 * Removes whole indices of mentions, those in which everything was published and came before the moment (ISO). Stories
 * stay, with the card of the mention that represents them. The index that is written to stays as well. Resolves with
 * the names of the removed ones.
 */
export async function dropBefore(engine: Engine, moment: string): Promise<string[]> {
  const { client, prefix } = engine;
  try {
    const indices = (await indicesBehind(client, prefix)).slice(0, -1);
    const removed: string[] = [];
    for (const index of indices) {
      if ((await newestIn(engine, index)) >= Date.parse(moment)) continue;
      // Out of the alias and away at one moment: no search meets an index that is missing.
      await client.indices.updateAliases({ actions: [{ remove_index: { index } }] });
      removed.push(index);
    }
    await recordLayout(engine);
    return removed;
  } catch (error) {
    throw portError(error);
  }
}

/** Epoch ms of the newest publication or arrival; 0 where it is empty. */
async function newestIn({ client }: Engine, index: string): Promise<number> {
  await client.indices.refresh({ index });
  const { aggregations: newest } = await client.search<unknown, Record<'published' | 'saved', Newest>>({
    index,
    size: 0,
    aggregations: { published: { max: { field: 'published' } }, saved: { max: { field: 'saved' } } },
  });
  return Math.max(newest?.published.value ?? 0, newest?.saved.value ?? 0);
}

type Newest = estypes.AggregationsMaxAggregate;
