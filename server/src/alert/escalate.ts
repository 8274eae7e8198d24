import type { Alert } from '@tanggap/shared/saved-search';
import type { AlertDeps } from './alert-deps.js';
import { changeRecord, everyRecord } from './change-record.js';
import { deskZone, escalatesAt } from './quiet-hours.js';
import { deliveriesTo } from './raise-alert.js';

/** The longest wait of a rule, a day, and the longest quiet hours before and after it. */
const longestWaitMs = 4 * 86_400_000;
const mostUnseen = 1_000;

/** Tells further destinations of alerts that nobody has opened in time. Once for each alert. */
export async function escalateAlerts(deps: AlertDeps, now: string): Promise<void> {
  const since = new Date(Date.parse(now) - longestWaitMs).toISOString();
  const unseen = await everyRecord(deps.store.alerts, { marks: ['unseen'], since }, mostUnseen);
  for (const alert of unseen) {
    if (alert.escalatedAt === null) await escalateOne(deps, alert, now);
  }
}

async function escalateOne(deps: AlertDeps, { id, at, searchId }: Alert, now: string): Promise<void> {
  const [search] = await deps.store.savedSearches.get([searchId]);
  const rule = search?.isRemoved === false ? search.alert : null;
  if (!rule?.isOn || rule.escalation === null) return;
  const dueAt = escalatesAt(rule, await deskZone(deps.store.settings), at);
  if (dueAt === null || dueAt > now) return;
  const destinations = await deps.store.destinations.get(rule.escalation.destinationIds);
  const escalated = await changeRecord(deps.store.alerts, id, (alert) => {
    if (alert.seenBy !== null || alert.escalatedAt !== null) return null;
    const told = new Set(alert.deliveries.map(({ destinationId }) => destinationId));
    const further = destinations.filter((destination) => !told.has(destination.id));
    const added = deliveriesTo(further, { at: now, quietEnd: null, isEscalation: true });
    return { ...alert, escalatedAt: now, deliveries: [...alert.deliveries, ...added] };
  });
  if (escalated) deps.publisher.recordChanged('alert', id);
}
