import type { SavedSearch, SavedSearchDraft } from '@tanggap/shared/saved-search';
import { defaultDays, savedFilterOf, type SearchAddress } from '../../lib/search-address.js';

/** Longest rolling window that can be kept. */
export const longestSaved = 366;

/** Names and lists in one order, so that two ways of writing the same search compare as one. */
function sorted(filter: object): string {
  const entries = Object.entries(filter as Record<string, unknown>)
    .filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    )
    .map(([key, value]) => [key, Array.isArray(value) ? (value as unknown[]).map(String).sort() : value]);
  return JSON.stringify(entries.sort(([one], [other]) => String(one).localeCompare(String(other))));
}

/** Whether the address asks for something else than what was saved under its name. */
export function isChanged(saved: SavedSearch, address: SearchAddress): boolean {
  return (
    sorted(saved.filter) !== sorted(savedFilterOf(address)) ||
    address.days !== saved.days ||
    (saved.by !== undefined && saved.by !== address.by) ||
    (saved.split !== undefined && saved.split !== address.split)
  );
}

/** What is kept of a saved search beside its filter. */
type Kept = Pick<SavedSearchDraft, 'name' | 'purpose' | 'isShared' | 'alert' | 'days'>;

/** A draft of what the page shows now. */
export function draftOf(address: SearchAddress, kept: Kept): SavedSearchDraft {
  return { ...kept, filter: savedFilterOf(address), by: address.by, split: address.split };
}

const dayMs = 86_400_000;

/** The rolling window that comes nearest to the range on the page. */
export function daysOf({ days, from, to }: SearchAddress): number {
  if (days !== null) return Math.min(longestSaved, days);
  if (to === null) return defaultDays;
  const span = Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
  return Math.min(longestSaved, Math.max(1, span));
}
