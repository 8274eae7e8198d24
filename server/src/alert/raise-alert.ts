import type { Alert, AlertRule, Destination, SavedSearch } from '@tanggap/shared/saved-search';
import type { AlertDeps } from './alert-deps.js';
import type { WindowCount } from './count-window.js';
import { deskZone, quietUntil } from './quiet-hours.js';

export type Delivery = Alert['deliveries'][number];

/** Keeps an alert with what is to be sent, then shows it: the product at once, outside channels by `send-deliveries.ts`. */
export async function raiseAlert(
  deps: AlertDeps,
  { id, name, owner, isShared }: SavedSearch,
  rule: AlertRule,
  { from, to, count, usual }: WindowCount,
): Promise<Alert> {
  const quietEnd = quietUntil(rule.quietHours, await deskZone(deps.store.settings), to);
  const destinations = await deps.store.destinations.get(rule.destinationIds);
  const alert = await deps.store.alerts.add({
    ...{ searchId: id, searchName: name, ownerId: owner.id, isShared },
    ...{ at: to, from, to, count, usual, seenBy: null, escalatedAt: null },
    deliveries: deliveriesTo(destinations, { at: to, quietEnd, isEscalation: false }),
  });
  deps.publisher.alertRaised(alert);
  return alert;
}

export function deliveriesTo(
  destinations: readonly Destination[],
  { at, quietEnd, isEscalation }: { at: string; quietEnd: string | null; isEscalation: boolean },
): Delivery[] {
  return destinations
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, name, kind }) => ({
      ...{ destinationId: id, name, kind, isEscalation },
      state: quietEnd === null ? 'waiting' : 'quiet-hours',
      ...{ attempts: 0, nextAt: quietEnd ?? at, problem: null },
    }));
}
