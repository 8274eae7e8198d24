import { randomBytes, randomUUID } from 'node:crypto';
import type { DestinationMeans, NewDestination } from '@tanggap/shared/api-alert';
import { AppError } from '@tanggap/shared/errors';
import { destinationKinds, type Destination, type DestinationDraft } from '@tanggap/shared/saved-search';
import { recordAct, type Actor } from '../triage/triage-deps.js';
import type { AlertDeps } from './alert-deps.js';
import { attempt } from './attempt.js';
import { everyRecord } from './change-record.js';
import { notSetUp } from './delivery-problems.js';

/** More places than one desk tells; the list is shown whole. */
const mostDestinations = 500;

export function listDestinations({ store }: Pick<AlertDeps, 'store'>): Promise<Destination[]> {
  return everyRecord(store.destinations, { marks: ['kept'] }, mostDestinations);
}

/** Which kinds this server is set up for. */
export function destinationMeans({ couriers }: Pick<AlertDeps, 'couriers'>): DestinationMeans {
  return {
    means: destinationKinds.map((kind) => ({
      kind,
      isReady: couriers.ready[kind] !== undefined,
      missing: couriers.missing[kind] ?? [],
    })),
  };
}

/** Rejects with `address-refused` (`details.reason`) for an address of another kind or a kind that is not set up. */
export async function addDestination(
  deps: AlertDeps,
  actor: Actor,
  draft: DestinationDraft,
): Promise<NewDestination> {
  requireUsable(deps, draft);
  const secret = draft.kind === 'webhook' ? randomBytes(32).toString('base64url') : null;
  const at = deps.now();
  const stamp = { secret, isRemoved: false, createdAt: at, lastDelivery: null };
  const destination = await deps.store.destinations.add({ ...draft, ...stamp });
  await note(deps, actor, 'destination:add', destination);
  return { destination, secret };
}

/** Also brings a removed one back. Rejects with `record-changed`, `not-found`, `address-refused` or `wrong-state`. */
export async function editDestination(
  deps: AlertDeps,
  actor: Actor,
  id: string,
  { version, draft }: { version: number; draft: DestinationDraft },
): Promise<Destination> {
  const kept = await findDestination(deps, id);
  if (kept.kind !== draft.kind)
    throw new AppError('wrong-state', `${id} is a ${kept.kind}; add a new destination for another kind`);
  requireUsable(deps, draft);
  const next = { ...kept, ...draft, isRemoved: false, version: version + 1 };
  await putDestination(deps, next);
  await note(deps, actor, 'destination:edit', next);
  return next;
}

/** What still waits for it then fails and says why. */
export async function removeDestination(deps: AlertDeps, actor: Actor, id: string): Promise<Destination> {
  const kept = await findDestination(deps, id);
  if (kept.isRemoved) return kept;
  const next = { ...kept, isRemoved: true, version: kept.version + 1 };
  await putDestination(deps, next);
  await note(deps, actor, 'destination:remove', next);
  return next;
}

/** Sends a message marked as a test. Rejects with `fetch-failed` (`details.reason`) where it does not arrive. */
export async function tryDestination(deps: AlertDeps, actor: Actor, id: string): Promise<Destination> {
  const kept = await findDestination(deps, id);
  const link = `${deps.productOrigin()}/alerts`;
  const { unit, agency } = deps.desk;
  const text = `Ini pesan uji dari Tanggap, tanpa isi. Tujuan “${kept.id}” dapat menerima peringatan.\n\n${link}\n\n${unit}, ${agency}`;
  const outcome = await attempt(
    deps,
    kept,
    {
      ...{ id: randomUUID(), kind: 'test', at: deps.now(), figures: {} },
      ...{ subject: 'Uji coba: pesan dari Tanggap', text, link },
    },
    0,
  );
  const now = await findDestination(deps, id);
  await note(deps, actor, 'destination:try', now, { isOk: outcome.state === 'sent' });
  if (outcome.problem === null) return now;
  throw new AppError('fetch-failed', outcome.problem.en, { reason: outcome.problem, destinationId: id });
}

async function findDestination({ store }: Pick<AlertDeps, 'store'>, id: string): Promise<Destination> {
  const [kept] = await store.destinations.get([id]);
  if (kept) return kept;
  throw new AppError('not-found', `expected a known destination, got ${id}`);
}

/** A conflict shows what stands now, but not its key. */
async function putDestination({ store }: Pick<AlertDeps, 'store'>, next: Destination): Promise<void> {
  await store.destinations.put(next).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'record-changed') throw error;
    const record = { ...(error.details?.['record'] as Destination), secret: null };
    throw new AppError('record-changed', error.message, { record });
  });
}

function requireUsable({ couriers }: AlertDeps, { kind, address }: DestinationDraft): void {
  const courier = couriers.ready[kind];
  const reason = courier ? courier.refuses(address) : notSetUp(couriers.missing[kind] ?? []);
  if (reason) throw new AppError('address-refused', reason.en, { reason, kind });
}

/** The log names the destination, not its address, which may be somebody's own. */
async function note(
  deps: AlertDeps,
  actor: Actor,
  action: string,
  { id, kind, name }: Destination,
  data: Record<string, unknown> = {},
): Promise<void> {
  const act = { action, subject: id, at: deps.now(), data: { kind, name, ...data } };
  await recordAct(deps, actor, act, []);
  deps.publisher.recordChanged('destination', id);
}
