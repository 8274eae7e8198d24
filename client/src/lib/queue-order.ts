import { createStore, useStore } from './store.js';

/** The list a person came from, so that the story page can offer the next one and the way back. */
export interface QueueOrder {
  /** Ids in the order they stood on screen. */
  ids: readonly string[];
  /** Titles by id, for the narrow list beside a story. */
  titles: Readonly<Record<string, { title: string; urgency: number }>>;
  /** The queue's own address with its filters. */
  href: string;
}

const order = createStore<QueueOrder>({ ids: [], titles: {}, href: '/queue' });

export const setQueueOrder = (next: QueueOrder): void => order.set(next);
export const useQueueOrder = (): QueueOrder => useStore(order);

/** The story `step` places after (or before) `id`; null at the ends or where the list is not known. */
export function neighbourOf(list: QueueOrder, id: string, step: 1 | -1): string | null {
  const at = list.ids.indexOf(id);
  return at < 0 ? null : (list.ids[at + step] ?? null);
}
