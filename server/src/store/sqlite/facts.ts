import { AppError } from '@tanggap/shared/errors';
import type { Fact } from '@tanggap/shared/fact';
import { numberOf } from '../story/codes.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { ftsOfStems } from './fts-query.js';
import { factText } from '../story/indexed-words.js';
import { noteLapse } from './lapses.js';
import { joined } from './story-query.js';
import type { Condition } from './story-query.js';
import type { Sync } from './sync.js';
import type { FactStore } from '../store.js';

type FactQuery = Parameters<FactStore['list']>[0];

/** Facts that end within this time are listed as expiring. */
const expiringMs = 14 * 24 * 60 * 60_000;

const document = (row: { document: string }) => JSON.parse(row.document) as Fact;

/** The port; a thread that calls writes passes the stems along, because the writer's thread has no stemmer. */
export interface SyncFacts extends Sync<FactStore> {
  add: (fact: Omit<Fact, 'id' | 'version'>, stems?: string) => Fact;
  put: (fact: Fact, stems?: string) => void;
}

export function factsPort(engine: Engine): SyncFacts {
  return {
    add: (fact, stems = engine.stems(factText(fact))) => engine.write(() => addFact(engine, fact, stems)),
    put: (fact, stems = engine.stems(factText(fact))) => engine.write(() => putFact(engine, fact, stems)),
    get: (ids) => engine.read(() => ids.flatMap((id) => factAt(engine, id) ?? [])),
    list: (query) => engine.read(() => listFacts(engine, query)),
    history: (id) =>
      engine
        .all<{ document: string }>(
          'select document from fact_version where number = ? order by version desc',
          numberOf('F', id),
        )
        .map(document),
  };
}

function addFact(engine: Engine, given: Omit<Fact, 'id' | 'version'>, stems: string): Fact {
  const fact = { ...given, id: `F-${takeNumbers(engine, 'fact', 1)}`, version: 1 };
  writeFact(engine, fact, stems);
  return fact;
}

function putFact(engine: Engine, fact: Fact, stems: string): void {
  const stored = factAt(engine, fact.id);
  if (!stored) throw new AppError('not-found', `no fact ${fact.id}`, { id: fact.id });
  if (stored.version !== fact.version - 1) {
    const message = `expected version ${stored.version + 1} of fact ${fact.id}, got ${fact.version}`;
    throw new AppError('fact-changed', message, { fact: stored });
  }
  writeFact(engine, fact, stems);
}

export function writeFact(engine: Engine, fact: Fact, stems: string): void {
  const number = numberOf('F', fact.id);
  engine.run(
    `insert into fact (number, version, validUntil, isWithdrawn, updated) values (?, ?, ?, ?, ?)
      on conflict (number) do update set version = excluded.version, validUntil = excluded.validUntil,
        isWithdrawn = excluded.isWithdrawn, updated = excluded.updated`,
    ...[number, fact.version, Date.parse(fact.validUntil), fact.isWithdrawn ? 1 : 0],
    Date.parse(fact.updatedAt),
  );
  const sql = 'insert into fact_version (number, version, document) values (?, ?, ?)';
  engine.run(sql, number, fact.version, JSON.stringify(fact));
  engine.run('delete from fact_program where fact = ?', number);
  for (const program of new Set(fact.programs)) {
    engine.run('insert into fact_program (program, fact) values (?, ?)', program, number);
  }
  engine.run('insert or replace into fact_text (rowid, stems) values (?, ?)', number, stems);
  noteLapse(engine, fact);
}

function factAt(engine: Engine, id: string): Fact | null {
  const sql = 'select document from fact join fact_version using (number, version) where number = ?';
  const row = engine.one<{ document: string }>(sql, numberOf('F', id));
  return row ? document(row) : null;
}

function listFacts(engine: Engine, query: FactQuery): { facts: Fact[]; total: number } {
  const { words, program, state, limit, now } = query;
  const conditions: Condition[] = [stateCondition(state, Date.parse(now))];
  if (program !== undefined) {
    conditions.push({
      sql: 'number in (select fact from fact_program where program = ?)',
      values: [program],
    });
  }
  if (words) conditions.push({ sql: 'fact_text match ?', values: [ftsOfStems(words, 'OR')] });
  const { sql, values } = joined(conditions);
  const from = words ? 'fact join fact_text on fact_text.rowid = number' : 'fact';
  const order = words ? 'fact_text.rank, updated desc, number desc' : 'updated desc, number desc';
  const rows = engine.all<{ document: string }>(
    `select document from (select number, version, row_number() over (order by ${order}) as place from ${from}
      where ${sql} order by place limit ?) join fact_version using (number, version) order by place`,
    ...[...values, limit],
  );
  const total = engine.value<number>(`select count(*) from ${from} where ${sql}`, ...values);
  return { facts: rows.map(document), total };
}

function stateCondition(state: FactQuery['state'], now: number): Condition {
  const live = 'isWithdrawn = 0 and validUntil > ?';
  if (state === 'live') return { sql: live, values: [now] };
  if (state === 'expiring') return { sql: `${live} and validUntil <= ?`, values: [now, now + expiringMs] };
  if (state === 'expired') return { sql: 'isWithdrawn = 0 and validUntil <= ?', values: [now] };
  return { sql: state === 'withdrawn' ? 'isWithdrawn = 1' : 'true', values: [] };
}
