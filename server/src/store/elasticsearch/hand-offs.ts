import { AppError } from '@tanggap/shared/errors';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { Collection } from './collection.js';
import { deskId, findEvery, newestChangeFirst, withAnyMark, withMark } from './desk-reads.js';
import type { Engine } from './engine.js';
import { addEntry } from './entries.js';
import { familyNumbers, requireStory } from './family.js';
import type { Query } from './reader.js';
import type { Transaction } from './transaction.js';
import { numberOf, storyNumber } from '../story/codes.js';
import type { HandOffStore } from '../store.js';

type HandOffQuery = Parameters<HandOffStore['list']>[0];

export const handOffs: Collection<HandOffRecord> = {
  index: 'desk',
  kind: 'hand-off',
  fields: ({ id, storyId, status, updatedAt }) => ({
    number: numberOf('H', id),
    at: Date.parse(updatedAt),
    marks: [`story:${storyNumber(storyId)}`, `status:${status}`],
  }),
};

export function handOffsPort(engine: Engine): HandOffStore {
  return {
    add: (given, entry) =>
      engine.write(async (tx) => {
        await requireStory(tx, given.storyId);
        const record = { ...given, id: `H-${await tx.take('handOff', 1)}`, version: 1 };
        tx.put(handOffs, record.id, record);
        addEntry(tx, entry);
        return record;
      }),
    put: (record, entry) => engine.write((tx) => putHandOff(tx, record, entry)),
    get: (id) => engine.get(handOffs, deskId('H', id)),
    list: (query) => listHandOffs(engine, query),
  };
}

async function putHandOff(tx: Transaction, record: HandOffRecord, entry: NewTimelineEntry): Promise<void> {
  const { id, version } = record;
  const stored = await tx.get(handOffs, deskId('H', id));
  if (!stored) throw new AppError('not-found', `no hand-off ${id}`, { id });
  if (stored.version !== version - 1) {
    const message = `expected version ${stored.version + 1} of hand-off ${id}, got ${version}`;
    throw new AppError('hand-off-changed', message, { handOff: stored });
  }
  tx.put(handOffs, stored.id, record);
  addEntry(tx, entry);
}

/** Newest change first; a story's also hold those of stories merged into it. */
async function listHandOffs(
  engine: Engine,
  { status, storyId, limit }: HandOffQuery,
): Promise<HandOffRecord[]> {
  const filter: Query[] = status === undefined ? [] : [withMark(`status:${status}`)];
  if (storyId !== undefined) {
    const family = await familyNumbers(engine, storyNumber(storyId));
    filter.push(withAnyMark(family.map((number) => `story:${number}`)));
  }
  const found = await findEvery(engine, handOffs, { filter, sort: newestChangeFirst, limit });
  return found.map(({ value }) => value);
}
