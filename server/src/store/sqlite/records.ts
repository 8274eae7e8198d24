import { AppError } from '@tanggap/shared/errors';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import { recordKinds } from '../records.js';
import type { RecordKinds, RecordPort } from '../records.js';
import type { RecordStore, SettingsStore } from '../store.js';

type Query = Parameters<RecordStore<RecordKinds[RecordPort]>['list']>[0];

interface Row {
  number: number;
  at: number;
  document: string;
}

/** The port of one kind of record. */
export function recordsPort<Port extends RecordPort>(
  engine: Engine,
  port: Port,
): Sync<RecordStore<RecordKinds[Port]>> {
  type Kept = RecordKinds[Port];
  const kind = recordKinds[port];
  const numberOf = (id: string) => numberIn(port, id);
  const read = ({ document }: Pick<Row, 'document'>) => JSON.parse(document) as Kept;
  const write = (record: Kept) => writeRecord(engine, port, record);
  const find = (id: string): Kept[] =>
    engine
      .all<Row>('select document from record where kind = ? and number = ?', port, numberOf(id))
      .map(read);
  return {
    add: (given) =>
      engine.write(() => {
        const record = {
          ...given,
          id: `${kind.prefix}-${nextNumber(engine, port)}`,
          version: 1,
        } as unknown as Kept;
        write(record);
        return record;
      }),
    put: (record) =>
      engine.write(() => {
        const [stored] = find(record.id);
        if (!stored) throw new AppError('not-found', `no record ${record.id}`, { id: record.id });
        refuseOutdated(stored, record);
        write(record);
      }),
    get: (ids) => engine.read(() => ids.flatMap(find)),
    list: (query) => engine.read(() => listRecords(engine, port, query, read)),
  };
}

function numberIn(port: RecordPort, id: string): number {
  return id.startsWith(`${recordKinds[port].prefix}-`) ? Number(id.slice(2)) || 0 : 0;
}

/** Inserts or replaces a record with what it is found by. */
export function writeRecord<Port extends RecordPort>(
  engine: Engine,
  port: Port,
  record: RecordKinds[Port],
): void {
  const kind = recordKinds[port];
  const [number, at] = [numberIn(port, record.id), Date.parse(kind.at(record))];
  engine.run(
    `insert into record (kind, number, version, at, document) values (?, ?, ?, ?, ?) on conflict do update set
      version = excluded.version, at = excluded.at, document = excluded.document`,
    ...[port, number, record.version, at, JSON.stringify(record)],
  );
  engine.run('delete from record_mark where kind = ? and number = ?', port, number);
  for (const mark of new Set(kind.marks(record))) {
    engine.run(
      'insert into record_mark (kind, mark, at, number) values (?, ?, ?, ?)',
      port,
      mark,
      at,
      number,
    );
  }
}

function nextNumber(engine: Engine, port: RecordPort): number {
  const sql = `insert into record_number (kind, last) values (?, 1) on conflict do update set last = last + 1 returning last`;
  return engine.value<number>(sql, port);
}

function refuseOutdated(stored: { version: number }, next: { version: number }): void {
  if (stored.version === next.version - 1) return;
  throw new AppError('record-changed', `expected version ${stored.version + 1}, got ${next.version}`, {
    record: stored,
  });
}

/** The first mark walks its index in order of time, the others are looked up. */
function listRecords<Kept>(
  engine: Engine,
  port: RecordPort,
  { marks = [], since, until, limit, cursor }: Query,
  read: (row: Row) => Kept,
): { records: Kept[]; nextCursor: string | null } {
  const [first, ...others] = marks;
  const table = first === undefined ? 'record as place' : 'record_mark as place';
  const [at = Number.MAX_SAFE_INTEGER, number = 0] = cursorOf(cursor);
  const rows = engine.all<Row>(
    `select place.number as number, place.at as at, (select document from record where record.kind = place.kind
        and record.number = place.number) as document
      from ${table} where place.kind = ? ${first === undefined ? '' : 'and place.mark = ?'}
        and place.at >= ? and place.at < ? and (place.at, place.number) < (?, ?)
        ${others.map(() => 'and exists (select 1 from record_mark as other where other.kind = place.kind and other.mark = ? and other.at = place.at and other.number = place.number)').join(' ')}
      order by place.at desc, place.number desc limit ?`,
    ...[port, ...(first === undefined ? [] : [first])],
    ...[since ? Date.parse(since) : 0, until ? Date.parse(until) : Number.MAX_SAFE_INTEGER],
    ...[at, number, ...others, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    records: shown.map(read),
    nextCursor: rows.length > limit && last ? `${last.at}~${last.number}` : null,
  };
}

function cursorOf(cursor: string | undefined): number[] {
  if (cursor === undefined) return [];
  if (/^\d{1,16}~\d{1,15}$/.test(cursor)) return cursor.split('~').map(Number);
  throw new AppError('bad-request', 'expected a cursor from an earlier page', { field: 'cursor' });
}

export function settingsPort(engine: Engine): Sync<SettingsStore> {
  const find = (name: string) => {
    const row = engine.one<{ document: string }>('select document from setting where name = ?', name);
    return row ? (JSON.parse(row.document) as { version: number }) : null;
  };
  return {
    get: find,
    put: (name, document) =>
      engine.write(() => {
        refuseOutdated(find(name) ?? { version: 0 }, document);
        engine.run(
          `insert into setting (name, version, document) values (?, ?, ?) on conflict do update set
            version = excluded.version, document = excluded.document`,
          ...[name, document.version, JSON.stringify(document)],
        );
      }),
  };
}
