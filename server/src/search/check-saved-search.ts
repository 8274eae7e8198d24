import { isDeepStrictEqual } from 'node:util';
import { AppError } from '@tanggap/shared/errors';
import { isAllowed } from '@tanggap/shared/roles';
import type { AlertRule, SavedSearch, SavedSearchDraft } from '@tanggap/shared/saved-search';
import type { Role } from '@tanggap/shared/vocabulary';
import type { Actor } from '../triage/triage-deps.js';
import { knownPrograms, readQuery } from './read-query.js';
import type { SearchDeps } from './search-deps.js';

export type SavingActor = Actor & { role: Role };

/** Its owner, or a supervisor where it is shared: what all read is everybody's concern. */
export function mayEdit({ owner, isShared }: SavedSearch, { id, role }: SavingActor): boolean {
  return owner.id === id || (isShared && role === 'supervisor');
}

/**
 * Refuses a query that cannot be read, destinations that are not there, and an alert that this person may not set.
 */
export async function checkDraft(
  { store }: Pick<SearchDeps, 'store'>,
  actor: SavingActor,
  { filter, alert }: SavedSearchDraft,
  before: AlertRule | null,
): Promise<void> {
  const { q = '', ...chips } = filter;
  readQuery(q, {
    isNarrowed: Object.values(chips).some((chip) => chip !== undefined && chip.length > 0),
    programs: await knownPrograms(store, q),
  });
  if (alert === null) return;
  const isSame = isDeepStrictEqual(alert, before);
  if (!isSame && !isAllowed(actor.role, 'alerts:manage')) {
    throw new AppError('forbidden', 'only analysts and supervisors set alerts', { needed: 'alerts:manage' });
  }
  const ids = [...new Set([...alert.destinationIds, ...(alert.escalation?.destinationIds ?? [])])];
  const known = await store.destinations.get(ids);
  const missing = ids.filter((id) => !known.some((one) => one.id === id && !one.isRemoved));
  if (missing.length === 0) return;
  const message = `expected known destinations, got ${missing.join(', ')}`;
  throw new AppError('bad-request', message, { issues: [{ path: 'draft.alert.destinationIds', message }] });
}
