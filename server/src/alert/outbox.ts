import { randomUUID } from 'node:crypto';
import { AppError } from '@tanggap/shared/errors';
import type { AlertDeps } from './alert-deps.js';
import { attempt } from './attempt.js';
import type { Message } from './courier.js';

interface Waiting {
  destinationId: string;
  message: Message;
  attempts: number;
  nextAt: string;
}
interface Outbox {
  version: number;
  waiting: Waiting[];
}

const name = 'outbox';
/** A desk sends a handful of reports a day; more waiting means that nothing goes out any more. */
const mostWaiting = 500;

async function changeOutbox(
  { store: { settings } }: Pick<AlertDeps, 'store'>,
  change: (waiting: Waiting[]) => Waiting[],
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const kept = (await settings.get(name)) as Outbox | null;
    const next: Outbox = { version: (kept?.version ?? 0) + 1, waiting: change(kept?.waiting ?? []) };
    try {
      await settings.put(name, next);
      return;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'record-changed') || tries === 5) throw error;
    }
  }
}

/**
 * Gives a message to destinations: kept before it is sent, tried again as alerts are. Resolves once it is kept; how it
 * went stands on each destination. Rejects with `bad-request` for unknown or removed destinations.
 */
export async function deliver(
  deps: Pick<AlertDeps, 'store' | 'now'>,
  destinationIds: readonly string[],
  { subject, text, link }: { subject: string; text: string; link: string | null },
): Promise<void> {
  await requireDestinations(deps, destinationIds);
  const at = deps.now();
  const message: Message = { id: randomUUID(), kind: 'report', at, subject, text, link, figures: {} };
  const added = [...new Set(destinationIds)].map((destinationId) => ({
    ...{ destinationId, message, attempts: 0, nextAt: at },
  }));
  await changeOutbox(deps, (waiting) => {
    if (waiting.length + added.length > mostWaiting)
      throw new AppError('too-many-requests', `${waiting.length} messages wait to be sent; try again later`);
    return [...waiting, ...added];
  });
}

/** As `deliver`, for whoever has one sentence and a link to it: the sentence is the subject too. */
export function deliverTo(
  deps: Pick<AlertDeps, 'store' | 'now' | 'desk'>,
): (destinationIds: readonly string[], sentence: string, link: string) => Promise<void> {
  const { unit, agency } = deps.desk;
  return (destinationIds, sentence, link) => {
    const text = `${sentence}\n\n${link}\n\n${unit}, ${agency}`;
    return deliver(deps, destinationIds, { subject: sentence, text, link });
  };
}

async function requireDestinations(
  { store }: { store: Pick<AlertDeps['store'], 'destinations'> },
  ids: readonly string[],
): Promise<void> {
  const known = await store.destinations.get([...ids]);
  const kept = new Set(known.filter(({ isRemoved }) => !isRemoved).map(({ id }) => id));
  const unknown = ids.filter((id) => !kept.has(id));
  if (unknown.length === 0) return;
  const issues = [
    { path: 'destinationIds', message: `expected known destinations, got ${unknown.join(', ')}` },
  ];
  throw new AppError('bad-request', issues[0]?.message ?? '', { issues, unknown });
}

/** Sends what is due of it, in order. */
export async function sendOutbox(deps: AlertDeps, now: string): Promise<void> {
  const kept = (await deps.store.settings.get(name)) as Outbox | null;
  for (const one of (kept?.waiting ?? []).filter(({ nextAt }) => nextAt <= now)) {
    const [destination] = await deps.store.destinations.get([one.destinationId]);
    const { state, attempts, nextAt } = await attempt(deps, destination, one.message, one.attempts);
    const left = state === 'waiting' && nextAt !== null ? { ...one, attempts, nextAt } : null;
    await changeOutbox(deps, (waiting) =>
      waiting.flatMap((each) => (isSame(each, one) ? (left ?? []) : each)),
    );
  }
}

const isSame = (one: Waiting, other: Waiting): boolean =>
  one.message.id === other.message.id && one.destinationId === other.destinationId;
