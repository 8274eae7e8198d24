import { alertMessage } from '@tanggap/shared/alert-text';
import type { Alert, SavedSearch } from '@tanggap/shared/saved-search';
import type { Zone } from '@tanggap/shared/vocabulary';
import type { AlertDeps } from './alert-deps.js';
import { attempt, type Outcome } from './attempt.js';
import { changeRecord, everyRecord } from './change-record.js';
import type { Message } from './courier.js';
import { deskZone, quietUntil } from './quiet-hours.js';
import type { Delivery } from './raise-alert.js';

interface Due {
  alert: Alert;
  delivery: Delivery;
}

/** Messages of one turn and at the same time; a destination that hangs holds up no more than its place. */
const mostPerTurn = 200;
const atOnce = 8;
const mostOpen = 2_000;

/** Sends what is due of all alerts, the longest waiting first. What waits stands in the records, so a restart loses nothing. */
export async function sendDeliveries(deps: AlertDeps, now: string): Promise<void> {
  const open = await everyRecord(deps.store.alerts, { marks: ['undelivered'] }, mostOpen);
  const due = open
    .flatMap((alert) => alert.deliveries.map((delivery) => ({ alert, delivery })))
    .filter(({ delivery: { nextAt } }) => nextAt !== null && nextAt <= now)
    .sort((one, other) => (one.delivery.nextAt ?? '').localeCompare(other.delivery.nextAt ?? ''))
    .slice(0, mostPerTurn);
  const zone = await deskZone(deps.store.settings);
  while (due.length > 0) {
    await Promise.all(due.splice(0, atOnce).map((one) => sendOne(deps, one, zone, now)));
  }
}

async function sendOne(deps: AlertDeps, { alert, delivery }: Due, zone: Zone, now: string): Promise<void> {
  const [search] = await deps.store.savedSearches.get([alert.searchId]);
  const quietEnd = quietUntil(search?.alert?.quietHours ?? null, zone, now);
  const [destination] = await deps.store.destinations.get([delivery.destinationId]);
  const outcome =
    quietEnd === null
      ? await attempt(deps, destination, messageOf(deps, alert, delivery, search, zone), delivery.attempts)
      : {
          state: 'quiet-hours' as const,
          attempts: delivery.attempts,
          nextAt: quietEnd,
          problem: delivery.problem,
        };
  await noteOutcome(deps, alert.id, delivery.destinationId, outcome);
}

function messageOf(
  { desk, productOrigin }: AlertDeps,
  alert: Alert,
  { isEscalation, destinationId }: Delivery,
  search: SavedSearch | undefined,
  zone: Zone,
): Message {
  const { id, at, from, to, count, usual, searchId } = alert;
  const origin = productOrigin();
  const filter = search?.filter ?? null;
  return {
    ...{ id: `${id}-${destinationId}`, kind: 'alert', at },
    ...alertMessage({ alert, filter, desk, zone, origin, isEscalation }),
    figures: { alertId: id, searchId, from, to, count, usual },
  };
}

async function noteOutcome(
  { store, publisher }: AlertDeps,
  id: string,
  destinationId: string,
  outcome: Omit<Outcome, 'state'> & { state: Delivery['state'] },
): Promise<void> {
  await changeRecord(store.alerts, id, (alert) => ({
    ...alert,
    deliveries: alert.deliveries.map((kept) =>
      kept.destinationId === destinationId ? { ...kept, ...outcome } : kept,
    ),
  }));
  publisher.recordChanged('alert', id);
}
