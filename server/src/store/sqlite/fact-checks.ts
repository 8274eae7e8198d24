import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { FactCheckStore } from '../store.js';

const document = (row: { document: string }) => JSON.parse(row.document) as FactCheck;

export function factChecksPort(engine: Engine): Sync<FactCheckStore> {
  return {
    put: (factChecks) => engine.write(() => putFactChecks(engine, factChecks)),
    all: () => engine.all<{ document: string }>('select document from fact_check order by seq').map(document),
    get: (ids) => getFactChecks(engine, ids),
  };
}

export function putFactChecks(engine: Engine, factChecks: readonly FactCheck[]): void {
  for (const factCheck of factChecks) {
    engine.run(
      'insert into fact_check (id, document) values (?, ?) on conflict (id) do update set document = excluded.document',
      factCheck.id,
      JSON.stringify(factCheck),
    );
  }
}

/** Those of `ids` that are known, in the order given. */
export function getFactChecks(engine: Engine, ids: readonly string[]): FactCheck[] {
  return ids
    .map((id) => engine.one<{ document: string }>('select document from fact_check where id = ?', id))
    .filter((row) => row !== undefined)
    .map(document);
}
