import type { QueueList, StoryQuery } from '@tanggap/shared/api';

/** Who looks at the queue, and when. */
export interface Viewer {
  userId: string;
  now: string;
}

/** What lists are sorted by, highest first; of equals the later story. */
export const orders = {
  urgency: 'urgency',
  newest: 'lastPublished',
  mentions: 'mentions',
} as const;

export const defaultLimit = 50;

/** Lists that show what people took in hand, however quiet it is. */
const listsOfWork: readonly QueueList[] = ['mine', 'monitored', 'closed'];

/** Quiet stories show only to those who ask for the level, and where a person worked on them. */
export function showsQuiet(list: QueueList | null): boolean {
  return list !== null && listsOfWork.includes(list);
}

/** Asking for a status or an exit is asking beyond the open list. */
export function listOf({ list, status, exit }: StoryQuery): QueueList | null {
  return list ?? (status || exit ? null : 'open');
}
