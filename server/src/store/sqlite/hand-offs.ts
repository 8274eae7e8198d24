import { AppError } from '@tanggap/shared/errors';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import { numberOf, storyNumber } from '../story/codes.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { familyOf, requireStory } from './family.js';
import { joined } from './story-query.js';
import { addEntry } from './story-write.js';
import type { Sync } from './sync.js';
import type { HandOffStore } from '../store.js';

type HandOffQuery = Parameters<HandOffStore['list']>[0];

const document = (row: { document: string }) => JSON.parse(row.document) as HandOffRecord;

export function handOffsPort(engine: Engine): Sync<HandOffStore> {
  return {
    add: (record, entry) => engine.write(() => addHandOff(engine, record, entry)),
    put: (record, entry) => engine.write(() => putHandOff(engine, record, entry)),
    get: (id) => handOffAt(engine, id),
    list: (query) => listHandOffs(engine, query),
  };
}

function addHandOff(
  engine: Engine,
  given: Omit<HandOffRecord, 'id' | 'version'>,
  entry: NewTimelineEntry,
): HandOffRecord {
  requireStory(engine, given.storyId);
  const record = { ...given, id: `H-${takeNumbers(engine, 'handOff', 1)}`, version: 1 };
  writeHandOff(engine, record, entry);
  return record;
}

function putHandOff(engine: Engine, record: HandOffRecord, entry: NewTimelineEntry): void {
  const { id, version } = record;
  const stored = handOffAt(engine, id);
  if (!stored) throw new AppError('not-found', `no hand-off ${id}`, { id });
  if (stored.version !== version - 1) {
    const message = `expected version ${stored.version + 1} of hand-off ${id}, got ${version}`;
    throw new AppError('hand-off-changed', message, { handOff: stored });
  }
  writeHandOff(engine, record, entry);
}

function writeHandOff(engine: Engine, record: HandOffRecord, entry: NewTimelineEntry): void {
  writeHandOffRow(engine, record);
  addEntry(engine, entry);
}

export function writeHandOffRow(engine: Engine, record: HandOffRecord): void {
  const { id, storyId, status, version, updatedAt } = record;
  engine.run(
    `insert into hand_off (number, story, status, version, updated, document) values (?, ?, ?, ?, ?, ?)
      on conflict (number) do update set status = excluded.status, version = excluded.version,
        updated = excluded.updated, document = excluded.document`,
    ...[numberOf('H', id), storyNumber(storyId), status, version, Date.parse(updatedAt)],
    JSON.stringify(record),
  );
}

function handOffAt(engine: Engine, id: string): HandOffRecord | null {
  const row = engine.one<{ document: string }>(
    'select document from hand_off where number = ?',
    numberOf('H', id),
  );
  return row ? document(row) : null;
}

/** Newest change first; a story's also hold those of stories merged into it. */
function listHandOffs(engine: Engine, { status, storyId, limit }: HandOffQuery): HandOffRecord[] {
  const { sql, values } = joined([
    status === undefined ? { sql: 'true', values: [] } : { sql: 'status = ?', values: [status] },
    storyId === undefined
      ? { sql: 'true', values: [] }
      : { sql: `story in (${familyOf})`, values: [storyNumber(storyId)] },
  ]);
  return engine
    .all<{ document: string }>(
      `select document from hand_off where ${sql} order by updated desc, number desc limit ?`,
      ...[...values, limit],
    )
    .map(document);
}
