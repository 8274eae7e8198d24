import type { RawItem } from '@tanggap/shared/mention';
import type { Collection } from './collection.js';
import { mentions } from './mention-docs.js';
import type { Transaction } from './transaction.js';
import { hourMs } from '../story/codes.js';

/** A received item. `id`, `place` and `at` come along when it is put: order of arrival. */
export const inbox: Collection<RawItem> = { index: 'inbox', kind: null, fields: () => ({}) };

/** An item that became no mention. */
export const doneItems: Collection<{ at: number }> = {
  index: 'desk',
  kind: 'done',
  fields: ({ at }) => ({ at }),
};
/** How long such an item is known to have been here. */
export const doneKeptMs = 7 * 24 * hourMs;

/** Takes items out of the inbox; those that became no mention (not among `stored`) are remembered. */
export async function finishItems(
  tx: Transaction,
  ids: readonly string[],
  stored: ReadonlySet<string>,
  at: number,
): Promise<void> {
  const others = ids.filter((id) => !stored.has(id));
  const [waiting, kept] = await Promise.all([tx.knows(inbox, others), tx.knows(mentions, others)]);
  others.forEach((id, index) => {
    if (waiting[index] && !kept[index]) tx.put(doneItems, id, { at });
  });
  for (const id of ids) tx.remove(inbox, id);
}
