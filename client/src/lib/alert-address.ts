import type { Alert, SavedSearch } from '@tanggap/shared/saved-search';

/** The search of an alert narrowed to the stretch that it counted. */
export function addressOfAlert(
  { id, from, to }: Pick<Alert, 'id' | 'from' | 'to'>,
  saved: SavedSearch,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(saved.filter)) {
    const written = Array.isArray(value) ? value.join(',') : (value ?? '');
    if (written !== '') search.set(name, written);
  }
  for (const [name, value] of Object.entries({ from, to, saved: saved.id, alert: id }))
    search.set(name, value);
  return `/issues?${search.toString()}`;
}
