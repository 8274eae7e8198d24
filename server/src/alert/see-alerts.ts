import { mostUnseen, type AlertPage } from '@tanggap/shared/api-alert';
import { AppError } from '@tanggap/shared/errors';
import type { Alert } from '@tanggap/shared/saved-search';
import { recordAct, type Actor } from '../triage/triage-deps.js';
import type { AlertDeps } from './alert-deps.js';
import { changeRecord, everyRecord } from './change-record.js';

const pageSize = 50;

/** Alerts of a private search are its owner's alone. */
function isVisible({ ownerId, isShared }: Alert, viewerId: string): boolean {
  return isShared || ownerId === viewerId;
}

/** Alerts this person may see, newest first. */
export async function listAlerts(
  { store }: Pick<AlertDeps, 'store'>,
  viewerId: string,
  { state, cursor }: { state: 'unseen' | 'all'; cursor?: string | undefined },
): Promise<AlertPage> {
  const alerts: Alert[] = [];
  let next: string | null = cursor ?? null;
  do {
    const page: Awaited<ReturnType<typeof store.alerts.list>> = await store.alerts.list({
      limit: pageSize - alerts.length,
      ...(state === 'unseen' && { marks: ['unseen'] }),
      ...(next !== null && { cursor: next }),
    });
    alerts.push(...page.records.filter((alert) => isVisible(alert, viewerId)));
    next = page.nextCursor;
  } while (next !== null && alerts.length < pageSize);
  const unseen = await everyRecord(store.alerts, { marks: ['unseen'] }, mostUnseen);
  return {
    alerts,
    nextCursor: next,
    unseen: unseen.filter((alert) => isVisible(alert, viewerId)).length,
  };
}

/**
 * Notes that a person has opened an alert, which stops its escalation. Deliveries that went on meanwhile are no conflict;
 * rejects with `record-changed` where somebody else opened it first, or `not-found`.
 */
export async function seeAlert(deps: AlertDeps, actor: Actor, id: string, version: number): Promise<Alert> {
  const [alert] = await deps.store.alerts.get([id]);
  if (!alert || !isVisible(alert, actor.id))
    throw new AppError('not-found', `expected a known alert, got ${id}`);
  const at = deps.now();
  const seen = await changeRecord(deps.store.alerts, id, (kept) =>
    kept.seenBy === null ? { ...kept, seenBy: { id: actor.id, name: actor.name, at } } : null,
  );
  if (seen === null) return seenBefore(deps, actor, id, version);
  await recordAct(deps, actor, { action: 'alert:see', subject: id, at }, []);
  deps.publisher.recordChanged('alert', id);
  return seen;
}

/** Opening again what one has seen, or knows to be seen, changes nothing. */
async function seenBefore(
  { store }: Pick<AlertDeps, 'store'>,
  actor: Actor,
  id: string,
  version: number,
): Promise<Alert> {
  const [kept] = await store.alerts.get([id]);
  if (!kept) throw new AppError('not-found', `expected a known alert, got ${id}`);
  if (kept.seenBy?.id === actor.id || kept.version === version) return kept;
  throw new AppError('record-changed', `${kept.seenBy?.name ?? 'a colleague'} has opened ${id} already`, {
    record: kept,
  });
}
