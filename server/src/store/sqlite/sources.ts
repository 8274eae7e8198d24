import type { QuarantinedItem, Source } from '@tanggap/shared/source';
import { flag, hourMs, iso } from '../story/codes.js';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { SourceFigures, SourceOutcome, SourceStore } from '../store.js';

const hoursKept = 7 * 24;
/** Newest arrivals that the delay is measured on. */
const lagSample = 5_000;

const document = (row: { document: string }) => JSON.parse(row.document) as Source;

export function sourcesPort(engine: Engine): Sync<SourceStore> {
  const one = (sql: string, value: string): Source | null => {
    const row = engine.one<{ document: string }>(sql, value);
    return row ? document(row) : null;
  };
  return {
    list: () => engine.all<{ document: string }>('select document from source order by id').map(document),
    get: (id) => one('select document from source where id = ?', id),
    put: (source) => {
      const sql = `insert into source (id, document) values (?, ?) on conflict do update set document = excluded.document`;
      engine.run(sql, source.id, JSON.stringify(source));
    },
    remove: (id) => engine.write(() => removeSource(engine, id)),
    record: (outcome) => engine.write(() => recordOutcome(engine, outcome)),
    figures: (now) => engine.read(() => figures(engine, Date.parse(now))),
    setPushKey: (sourceId, keyHash) =>
      void engine.run('insert or replace into push_key values (?, ?)', sourceId, keyHash),
    byPushKey: (keyHash) =>
      one('select document from source join push_key on push_key.source = source.id where hash = ?', keyHash),
    quarantine: (sourceId, limit) => quarantined(engine, sourceId, limit),
    totals: (from) => engine.read(() => totals(engine, Date.parse(from))),
  };
}

/** Its mentions and quarantined items stay: what was seen was seen. */
function removeSource(engine: Engine, id: string): void {
  engine.run('delete from source where id = ?', id);
  engine.run('delete from push_key where source = ?', id);
  engine.run('delete from source_state where source = ?', id);
  engine.run('delete from source_hour where source = ?', id);
}

function recordOutcome(engine: Engine, outcome: SourceOutcome): void {
  const { sourceId, at, accepted, repeated, refused, error } = outcome;
  engine.run('insert or ignore into source_state (source) values (?)', sourceId);
  engine.run(
    `update source_state set accepted = accepted + ?, repeated = repeated + ?, refused = refused + ?,
      lastItem = coalesce(?, lastItem) where source = ?`,
    ...[accepted, repeated, refused, accepted > 0 ? at : null, sourceId],
  );
  if (error) {
    const sql = 'update source_state set failures = failures + 1, lastError = ? where source = ?';
    engine.run(sql, JSON.stringify({ ...error, at }), sourceId);
  } else {
    engine.run('update source_state set failures = 0, lastSuccess = ? where source = ?', at, sourceId);
  }
  addHour(engine, sourceId, Date.parse(at), accepted, refused);
}

function addHour(engine: Engine, source: string, at: number, accepted: number, refused: number): void {
  if (accepted === 0 && refused === 0) return;
  engine.run(
    `insert into source_hour (source, hour, accepted, refused) values (?, ?, ?, ?) on conflict do update
      set accepted = accepted + excluded.accepted, refused = refused + excluded.refused`,
    ...[source, Math.floor(at / hourMs), accepted, refused],
  );
}

/** Items that the pipeline could not process count against their source as well. */
export function countRefused(engine: Engine, refused: readonly Omit<QuarantinedItem, 'id'>[]): void {
  for (const { sourceId, at } of refused) {
    engine.run('insert or ignore into source_state (source) values (?)', sourceId);
    engine.run('update source_state set refused = refused + 1 where source = ?', sourceId);
    addHour(engine, sourceId, Date.parse(at), 0, 1);
  }
}

/** A source without any outcome joins to nothing. */
type NewSourceRow = Record<keyof StateRow, null> & { id: string };

interface StateRow {
  source: string;
  cursor: string | null;
  lastSuccess: string | null;
  lastItem: string | null;
  lastError: string | null;
  failures: number;
  accepted: number;
  repeated: number;
  refused: number;
}

/** One entry per source that exists, whether or not it ever did anything. */
function figures(engine: Engine, now: number): SourceFigures[] {
  const running = Math.floor(now / hourMs);
  const rows = engine.all<NewSourceRow | (StateRow & { id: string })>(
    'select source.id, source_state.* from source left join source_state on source_state.source = source.id order by id',
  );
  return rows.map((row) => ({
    sourceId: row.id,
    cursor: row.cursor,
    lastSuccessAt: row.lastSuccess,
    lastItemAt: row.lastItem,
    lastError: row.lastError === null ? null : (JSON.parse(row.lastError) as SourceFigures['lastError']),
    failuresInRow: row.failures ?? 0,
    accepted: row.accepted ?? 0,
    repeated: row.repeated ?? 0,
    refused: row.refused ?? 0,
    hourly: hourly(engine, row.id, running),
  }));
}

function hourly(engine: Engine, source: string, running: number): number[] {
  const counts = Array<number>(hoursKept).fill(0);
  const first = running - hoursKept + 1;
  const rows = engine.all<{ hour: number; accepted: number }>(
    'select hour, accepted from source_hour where source = ? and hour between ? and ?',
    ...[source, first, running],
  );
  for (const { hour, accepted } of rows) counts[hour - first] = accepted;
  return counts;
}

interface QuarantineRow {
  seq: number;
  source: string;
  at: number;
  reason: string;
  excerpt: string;
}

function quarantined(engine: Engine, sourceId: string | null, limit: number): QuarantinedItem[] {
  const rows =
    sourceId === null
      ? engine.all<QuarantineRow>('select * from quarantine order by seq desc limit ?', limit)
      : engine.all<QuarantineRow>(
          'select * from quarantine where source = ? order by seq desc limit ?',
          sourceId,
          limit,
        );
  return rows.map(({ seq, source, at, reason, excerpt }) => ({
    id: `Q-${seq}`,
    sourceId: source,
    at: iso(at),
    reason,
    excerpt,
  }));
}

function totals(engine: Engine, from: number): ReturnType<Sync<SourceStore>['totals']> {
  const counts = engine.one<{ accepted: number | null; refused: number | null }>(
    'select sum(accepted) as accepted, sum(refused) as refused from source_hour where hour >= ?',
    Math.floor(from / hourMs),
  );
  const lags = engine
    .all<{ lag: number }>(
      `select seen - published as lag from mention where seen >= ? and flags & ${flag.dateGuessed} = 0
        order by seen desc limit ?`,
      ...[from, lagSample],
    )
    .map((row) => row.lag)
    .sort((a, b) => a - b);
  return {
    accepted: counts?.accepted ?? 0,
    refused: counts?.refused ?? 0,
    lagMedianMs: percentile(lags, 0.5),
    lagP90Ms: percentile(lags, 0.9),
  };
}

/** Nearest rank; null for no values. */
function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
