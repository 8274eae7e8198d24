import type Database from 'better-sqlite3';
import type { FtsCompiler } from './fts-query.js';
import type { Planner } from './search/plan.js';

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- a row has the type its SQL selects, which only the caller knows */

/** What every port of this adapter works with. */
export interface Engine {
  db: Database.Database;
  /** Prepared once per statement text. */
  all<Row>(sql: string, ...values: unknown[]): Row[];
  one<Row>(sql: string, ...values: unknown[]): Row | undefined;
  value<Value>(sql: string, ...values: unknown[]): Value;
  /** The first column of all rows. */
  pluck<Value>(sql: string, ...values: unknown[]): Value[];
  run(sql: string, ...values: unknown[]): Database.RunResult;
  /** Runs `work` whole or not at all. */
  write<T>(work: () => T): T;
  /** Runs several queries on one snapshot. */
  read<T>(work: () => T): T;
  mask: (text: string) => string;
  compile: FtsCompiler;
  /** Stems of a text, joined by blanks: what the word indexes hold. */
  stems: (text: string) => string;
  plan: Planner;
}

type EngineOptions = Pick<Engine, 'mask' | 'compile' | 'stems' | 'plan'>;

/** Counters that survive restarts. */
export type CounterName = 'revision' | 'story' | 'evidence' | 'fact' | 'response' | 'narrative' | 'handOff';

export function createEngine(db: Database.Database, options: EngineOptions): Engine {
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = db.prepare(sql)));
    return statement;
  };
  const plucked = new Map<string, Database.Statement>();
  const pluckedOf = (sql: string) => {
    let statement = plucked.get(sql);
    if (!statement) plucked.set(sql, (statement = db.prepare(sql).pluck()));
    return statement;
  };
  const transaction = db.transaction((work: () => unknown) => work());
  return {
    ...options,
    db,
    all: <Row>(sql: string, ...values: unknown[]) => prepared(sql).all(...values) as Row[],
    one: <Row>(sql: string, ...values: unknown[]) => prepared(sql).get(...values) as Row | undefined,
    value: <Value>(sql: string, ...values: unknown[]) =>
      Object.values(prepared(sql).get(...values) ?? {})[0] as Value,
    pluck: <Value>(sql: string, ...values: unknown[]) => pluckedOf(sql).all(...values) as Value[],
    run: (sql, ...values) => prepared(sql).run(...values),
    write: <T>(work: () => T) => transaction.immediate(work) as T,
    read: <T>(work: () => T) => transaction.deferred(work) as T,
  };
}

/** Takes `count` numbers from a counter; returns the first. */
export function takeNumbers(engine: Engine, name: CounterName, count: number): number {
  const last = engine.value<number>(
    'update counter set value = value + ? where name = ? returning value',
    count,
    name,
  );
  return last - count + 1;
}
