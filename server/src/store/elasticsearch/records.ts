import { AppError } from '@tanggap/shared/errors';
import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import type { Query } from './reader.js';
import { recordKinds } from '../records.js';
import type { RecordKinds, RecordPort } from '../records.js';
import type { RecordStore, SettingsStore } from '../store.js';

/** The port of one kind of record. */
export function recordsPort<Port extends RecordPort>(
  engine: Engine,
  port: Port,
): RecordStore<RecordKinds[Port]> {
  type Kept = RecordKinds[Port];
  const kind = recordKinds[port];
  const records = recordsOf(port);
  return {
    add: (given) =>
      engine.write(async (tx) => {
        const id = `${kind.prefix}-${await tx.take(port, 1)}`;
        const record = { ...given, id, version: 1 } as unknown as Kept;
        tx.put(records, id, record);
        return record;
      }),
    put: (record) =>
      engine.write(async (tx) => {
        const stored = await tx.get(records, record.id);
        if (!stored) throw new AppError('not-found', `no record ${record.id}`, { id: record.id });
        refuseOutdated(stored, record);
        tx.put(records, record.id, record);
      }),
    get: async (ids) => (await engine.getMany(records, ids)).filter((record) => record !== null),
    async list({ marks = [], since, until, limit, cursor }) {
      const after = cursorOf(cursor);
      const range: Query = {
        range: {
          at: { ...(since ? { gte: Date.parse(since) } : {}), ...(until ? { lt: Date.parse(until) } : {}) },
        },
      };
      const hits = await engine.find(records, {
        filter: [...marks.map((mark) => ({ term: { marks: mark } })), range],
        sort: [{ at: 'desc' }, { number: 'desc' }],
        limit: limit + 1,
        ...(after ? { after } : {}),
      });
      const shown = hits.slice(0, limit);
      return {
        records: shown.map(({ value }) => value),
        nextCursor: hits.length > limit ? (shown.at(-1)?.sort.join('~') ?? null) : null,
      };
    },
  };
}

/** Documents of one kind of record. */
export function recordsOf<Port extends RecordPort>(port: Port): Collection<RecordKinds[Port]> {
  const kind = recordKinds[port];
  return {
    index: 'desk',
    kind: port,
    fields: (record) => ({
      at: Date.parse(kind.at(record)),
      number: Number(record.id.slice(kind.prefix.length + 1)),
      marks: [...new Set(kind.marks(record))],
    }),
  };
}

export function refuseOutdated(stored: { version: number }, next: { version: number }): void {
  if (stored.version === next.version - 1) return;
  throw new AppError('record-changed', `expected version ${stored.version + 1}, got ${next.version}`, {
    record: stored,
  });
}

function cursorOf(cursor: string | undefined): number[] | null {
  if (cursor === undefined) return null;
  if (/^\d{1,16}~\d{1,15}$/.test(cursor)) return cursor.split('~').map(Number);
  throw new AppError('bad-request', 'expected a cursor from an earlier page', { field: 'cursor' });
}

export const settings: Collection<{ version: number }> = {
  index: 'desk',
  kind: 'setting',
  fields: () => ({}),
};

export function settingsPort(engine: Engine): SettingsStore {
  return {
    get: (name) => engine.get(settings, name),
    put: (name, document) =>
      engine.write(async (tx) => {
        refuseOutdated((await tx.get(settings, name)) ?? { version: 0 }, document);
        tx.put(settings, name, document);
      }),
  };
}
