import type { RawItem } from '@tanggap/shared/mention';
import type { Collection } from './collection.js';
import type { Transaction } from './transaction.js';

/** A received item. `place` and `at` come along when it is put: order of arrival. */
export const inbox: Collection<RawItem> = { index: 'inbox', kind: null, fields: () => ({}) };

/** An item that became no mention, known for a week. */
export const doneItems: Collection<{ at: number }> = {
  index: 'desk',
  kind: 'done',
  fields: ({ at }) => ({ at }),
};

/** Takes items out of the inbox; those that became no mention are remembered. */
export async function finishItems(
  tx: Transaction,
  ids: readonly string[],
  isMention: (id: string) => boolean,
  at: number,
): Promise<void> {
  const others = ids.filter((id) => !isMention(id));
  const waiting = await tx.getMany(inbox, others);
  others.forEach((id, index) => {
    if (waiting[index]) tx.put(doneItems, id, { at });
  });
  for (const id of ids) tx.remove(inbox, id);
}
