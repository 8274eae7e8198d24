import type { Alert } from '@tanggap/shared/saved-search';

/** Those that nobody has opened, then the others; both newest first. */
export function unseenFirst(alerts: readonly Alert[]): Alert[] {
  const byTime = [...alerts].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return [
    ...byTime.filter(({ seenBy }) => seenBy === null),
    ...byTime.filter(({ seenBy }) => seenBy !== null),
  ];
}
