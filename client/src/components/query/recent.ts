const storageKey = 'tanggap.recent-searches';
const most = 6;

/** Storage may be blocked by the browser; then nothing is remembered. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Queries that this browser asked last, newest first. */
export function recentQueries(): string[] {
  try {
    const known: unknown = JSON.parse(storage()?.getItem(storageKey) ?? '[]');
    return Array.isArray(known) ? known.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  if (query.trim() === '') return;
  const others = recentQueries().filter((each) => each !== query);
  storage()?.setItem(storageKey, JSON.stringify([query, ...others].slice(0, most)));
}
