import { randomUUID } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import { isConflict, statusOf } from './engine-errors.js';

const id = 'migration';
const renewMs = 3_000;
const pollMs = 500;
/** Who has not renewed it for so long is taken to be dead. Measured by the clock of who waits: clocks differ. */
const silentMs = 20_000;

/** Throws `engine-down` where another process has taken over meanwhile. */
export type StillHeld = () => void;

/** Runs the work while no other process runs its own under this prefix; waits for a living one, takes over from a dead one. */
export async function underLease<T>(
  client: Client,
  prefix: string,
  work: (stillHeld: StillHeld) => Promise<T>,
): Promise<T> {
  const index = `${prefix}-lease`;
  await makeIndex(client, index);
  let held = await acquire(client, index);
  const lease = { isLost: false };
  const renew = async () => {
    try {
      held = await write(client, index, held);
    } catch (error) {
      // A cluster that does not answer now may answer the next time.
      lease.isLost ||= isConflict(error);
    }
  };
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing.then(renew);
  }, renewMs);
  try {
    return await work(() => {
      if (lease.isLost) throw new AppError('engine-down', '[store:elasticsearch] another process took over');
    });
  } finally {
    clearInterval(timer);
    await renewing;
    if (!lease.isLost) await client.delete({ index, id, ...held, refresh: false }, { ignore: [404, 409] });
  }
}

interface Held {
  if_seq_no: number;
  if_primary_term: number;
}

async function write(client: Client, index: string, held: Held | null): Promise<Held> {
  const written = await client.index({
    ...{ index, id, document: { by: randomUUID() } },
    ...(held ?? { op_type: 'create' as const }),
  });
  return { if_seq_no: written._seq_no ?? 0, if_primary_term: written._primary_term ?? 0 };
}

async function acquire(client: Client, index: string): Promise<Held> {
  let last: Held | null = null;
  let since = performance.now();
  for (;;) {
    const isSilent = performance.now() - since > silentMs;
    try {
      return await write(client, index, isSilent ? last : null);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const now = await look(client, index);
    if (!isSame(now, last)) since = performance.now();
    last = now;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

const isSame = (one: Held | null, other: Held | null): boolean => one?.if_seq_no === other?.if_seq_no;

async function look(client: Client, index: string): Promise<Held | null> {
  try {
    const { _seq_no: seqNo, _primary_term: term } = await client.get({ index, id });
    return { if_seq_no: seqNo ?? 0, if_primary_term: term ?? 0 };
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

async function makeIndex(client: Client, index: string): Promise<void> {
  try {
    await client.indices.create({
      index,
      settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
      mappings: { dynamic: 'strict', properties: { by: { type: 'keyword' } } },
    });
  } catch (error) {
    if (statusOf(error) !== 400 || !(await client.indices.exists({ index }))) throw error;
  }
}
