import { AppError } from '@tanggap/shared/errors';
import type { SavedSearch } from '@tanggap/shared/saved-search';
import type { Actor } from '../triage/triage-deps.js';
import { mayEdit, type SavingActor } from './check-saved-search.js';
import type { SearchDeps } from './search-deps.js';

/** Of own and of shared ones each; a desk keeps a few dozen. */
const mostSearches = 200;

/** A person's own searches and those that others share, newest change first. */
export async function listSavedSearches(
  { store }: Pick<SearchDeps, 'store'>,
  { id }: Actor,
): Promise<SavedSearch[]> {
  const [own, shared] = await Promise.all(
    [`owner:${id}`, 'shared'].map((mark) => store.savedSearches.list({ marks: [mark], limit: mostSearches })),
  );
  const all = new Map([...(own?.records ?? []), ...(shared?.records ?? [])].map((one) => [one.id, one]));
  return [...all.values()].toSorted((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
}

/** For a change. One that others keep for themselves is not there at all; one they share is refused with `forbidden`. */
export async function findOwnSearch(
  { store }: Pick<SearchDeps, 'store'>,
  actor: SavingActor,
  id: string,
): Promise<SavedSearch> {
  const [saved] = await store.savedSearches.get([id]);
  if (!saved || (saved.owner.id !== actor.id && !saved.isShared))
    throw new AppError('not-found', `expected a known saved search, got ${id}`, { searchId: id });
  if (mayEdit(saved, actor)) return saved;
  throw new AppError('forbidden', `only ${saved.owner.name} or a supervisor changes this shared search`, {
    owner: saved.owner,
  });
}
