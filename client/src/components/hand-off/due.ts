import type { HandOffRecord } from '@tanggap/shared/hand-off';

/** How long the first reply is overdue, ms; 0 while it is not, or once a reply came. */
export function overdueMs({ dueAt, status }: Pick<HandOffRecord, 'dueAt' | 'status'>, now: number): number {
  const isWaiting = status === 'prepared' || status === 'filed';
  return dueAt === null || !isWaiting ? 0 : Math.max(0, now - Date.parse(dueAt));
}
