import type { Client } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';
import type { MoveProgress } from '../../dump.js';
import { documentId } from '../collection.js';
import type { Collection } from '../collection.js';
import { statusOf } from '../engine-errors.js';
import { aliasOf } from '../prepare-indices.js';

/** How far a move into these indices has come; there only until it is finished. */
export const moving: Collection<MoveProgress> = { index: 'desk', kind: 'move', fields: () => ({}) };
export const movingId = 'progress';

const placeOf = (prefix: string) => ({ index: aliasOf(prefix, 'desk'), id: documentId(moving, movingId) });

/** Outside the log: nobody else works on the indices. */
export async function markOf(client: Client, prefix: string, body: MoveProgress): Promise<void> {
  await client.index({ ...placeOf(prefix), document: { kind: moving.kind, key: movingId, body } });
}

export async function forgetMove(client: Client, prefix: string): Promise<void> {
  await client.delete({ ...placeOf(prefix), refresh: true }, { ignore: [404] });
}

/** Throws `engine-down` where a move has filled a part of the indices only. */
export async function refuseUnfinishedMove(client: Client, prefix: string): Promise<void> {
  if (!(await isMoveUnderWay(client, prefix))) return;
  throw new AppError(
    'engine-down',
    `[store:elasticsearch] a move into ${prefix}-* is not finished: \`npm run move\` goes on with it`,
  );
}

/** Whether a move into these indices was begun and is not finished. */
export async function isMoveUnderWay(client: Client, prefix: string): Promise<boolean> {
  try {
    return await client.exists(placeOf(prefix));
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}
