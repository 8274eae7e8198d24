import type { Destination } from '@tanggap/shared/saved-search';
import type { Reason } from '@tanggap/shared/vocabulary';
import type { AlertDeps } from './alert-deps.js';
import { changeRecord } from './change-record.js';
import { DeliveryFailure, type Message } from './courier.js';
import { destinationGone, notSetUp, unforeseen } from './delivery-problems.js';

/** Minutes between attempts: a restart of the other side, a short outage, an outage of hours. */
const pausesMinutes = [1, 5, 30, 120, 360];
/** No other side may order a longer wait than this, in ms. */
const longestWaitMs = 86_400_000;

export interface Outcome {
  state: 'sent' | 'waiting' | 'failed';
  attempts: number;
  nextAt: string | null;
  problem: Reason | null;
}

/** Tries to send one message once and says what comes next. Notes on the destination how it went. */
export async function attempt(
  deps: AlertDeps,
  destination: Destination | undefined,
  message: Message,
  attemptsBefore: number,
): Promise<Outcome> {
  const attempts = attemptsBefore + 1;
  const failure = await trySending(deps, destination, message);
  if (destination) await noteDelivery(deps, destination.id, failure?.problem ?? null);
  if (!failure) return { state: 'sent', attempts, nextAt: null, problem: null };
  const { problem, isFinal, waitMs } = failure;
  const pause = pausesMinutes[attempts - 1];
  if (isFinal || pause === undefined) return { state: 'failed', attempts, nextAt: null, problem };
  const wait = Math.max(pause * 60_000, Math.min(waitMs, longestWaitMs));
  return {
    state: 'waiting',
    attempts,
    nextAt: new Date(Date.parse(deps.now()) + wait).toISOString(),
    problem,
  };
}

/** Null where it arrived. */
async function trySending(
  { couriers, log }: AlertDeps,
  destination: Destination | undefined,
  message: Message,
): Promise<DeliveryFailure | null> {
  if (!destination || destination.isRemoved) return new DeliveryFailure(destinationGone, { isFinal: true });
  const { kind, id } = destination;
  const courier = couriers.ready[kind];
  if (!courier) return new DeliveryFailure(notSetUp(couriers.missing[kind] ?? []), { isFinal: true });
  try {
    await courier.send(destination, message);
    return null;
  } catch (error) {
    const failure = error instanceof DeliveryFailure ? error : new DeliveryFailure(unforeseen);
    // The reason alone: what a library says may repeat addresses or a token.
    log.warn(
      { destinationId: id, messageId: message.id, problem: failure.message },
      'a message was not sent',
    );
    return failure;
  }
}

async function noteDelivery(
  { store, publisher, now }: AlertDeps,
  id: string,
  problem: Reason | null,
): Promise<void> {
  const lastDelivery = { at: now(), isOk: problem === null, problem };
  const noted = await changeRecord(store.destinations, id, (kept) => ({ ...kept, lastDelivery }));
  if (noted) publisher.recordChanged('destination', id);
}
