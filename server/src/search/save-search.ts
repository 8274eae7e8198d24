import type { SavedSearch, SavedSearchDraft } from '@tanggap/shared/saved-search';
import { checkDraft, type SavingActor } from './check-saved-search.js';
import { findOwnSearch } from './find-saved-searches.js';
import { personOf, tellRecord, type SearchDeps } from './search-deps.js';

type Deps = Pick<SearchDeps, 'store' | 'publisher' | 'now'>;

export async function saveSearch(
  deps: Deps,
  actor: SavingActor,
  draft: SavedSearchDraft,
): Promise<SavedSearch> {
  await checkDraft(deps, actor, draft, null);
  const at = deps.now();
  const given = { ...draft, owner: personOf(actor), isRemoved: false, createdAt: at, updatedAt: at };
  const saved = await deps.store.savedSearches.add(given);
  return told(deps, actor, 'add', saved);
}

/** Writes the next version; a removed search is there again. Rejects with `record-changed` where somebody was faster. */
export async function editSavedSearch(
  deps: Deps,
  actor: SavingActor,
  id: string,
  { version, draft }: { version: number; draft: SavedSearchDraft },
): Promise<SavedSearch> {
  const before = await findOwnSearch(deps, actor, id);
  await checkDraft(deps, actor, draft, before.alert);
  const next = {
    ...{ ...before, ...draft, version: version + 1, isRemoved: false, updatedAt: deps.now() },
  };
  // What the draft leaves out is meant to be gone, not to stay as it was.
  if (draft.by === undefined) delete next.by;
  if (draft.split === undefined) delete next.split;
  await deps.store.savedSearches.put(next);
  return told(deps, actor, before.isRemoved ? 'restore' : 'edit', next);
}

/** Takes a search out of every list; an edit brings it back. */
export async function removeSavedSearch(deps: Deps, actor: SavingActor, id: string): Promise<SavedSearch> {
  const before = await findOwnSearch(deps, actor, id);
  const next = { ...before, version: before.version + 1, isRemoved: true, updatedAt: deps.now() };
  await deps.store.savedSearches.put(next);
  return told(deps, actor, 'remove', next);
}

async function told(deps: Deps, actor: SavingActor, verb: string, saved: SavedSearch): Promise<SavedSearch> {
  const { id, name, purpose, isShared } = saved;
  await tellRecord(deps, actor, {
    ...{ noun: 'saved-search', ids: [id], action: `saved-search:${verb}` },
    data: { name, purpose, isShared },
  });
  return saved;
}
