import type { SavedSearch, SavedSearchDraft } from '@tanggap/shared/saved-search';

/** A saved search as a draft of itself, for changes of its name, its sharing or its alert alone. */
export function draftOfSaved(saved: SavedSearch): SavedSearchDraft {
  const { name, purpose, filter, days, by, split, isShared, alert } = saved;
  return {
    name,
    purpose,
    filter,
    days,
    isShared,
    alert,
    ...(by === undefined ? {} : { by }),
    ...(split === undefined ? {} : { split }),
  };
}
