import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Engine } from './engine.js';
import { ftsOfStems } from './fts-query.js';
import type { Sync } from './sync.js';
import type { FactCheckStore } from '../store.js';
import { keepingWordings, withoutWording, withWording } from '../story/wordings.js';

const document = (row: { document: string }) => JSON.parse(row.document) as FactCheck;

/** Fact-checks indexed in one transaction, so that other writers get their turn in between. */
export const indexedAtOnce = 200;

/** The port, and the two halves of indexing, between which a thread that has a stemmer does its part. */
export interface SyncFactChecks extends Sync<FactCheckStore> {
  unindexed: (limit: number) => { seq: number; text: string }[];
  index: (entries: readonly { seq: number; stems: string }[]) => void;
}

export function factChecksPort(engine: Engine): SyncFactChecks {
  const port: SyncFactChecks = {
    put: (factChecks) => engine.write(() => putFactChecks(engine, factChecks)),
    addWording: (id, wording) => reword(engine, id, (check) => withWording(check, wording)),
    removeWording: (id, storyId) => reword(engine, id, (check) => withoutWording(check, storyId)),
    all: () => engine.all<{ document: string }>('select document from fact_check order by seq').map(document),
    get: (ids) => getFactChecks(engine, ids),
    list: (query) => {
      if (query.words && !engine.db.readonly) indexWaiting(engine, port);
      return engine.read(() => listFactChecks(engine, query));
    },
    unindexed: (limit) => unindexed(engine, limit),
    index: (entries) =>
      engine.write(() => {
        for (const entry of entries) indexFactCheck(engine, entry);
      }),
  };
  return port;
}

export function putFactChecks(engine: Engine, factChecks: readonly FactCheck[]): void {
  for (const given of factChecks) {
    const factCheck = keepingWordings(given, getFactChecks(engine, [given.id])[0]);
    const seq = engine.value<number>(
      `insert into fact_check (id, document) values (?, ?)
        on conflict (id) do update set document = excluded.document returning seq`,
      factCheck.id,
      JSON.stringify(factCheck),
    );
    engine.run('insert or ignore into fact_check_waiting (seq) values (?)', seq);
  }
}

/** The words a check is searched by stay as they are. */
function reword(engine: Engine, id: string, change: (check: FactCheck) => FactCheck): FactCheck | null {
  return engine.write(() => {
    const [known] = getFactChecks(engine, [id]);
    if (!known) return null;
    const changed = change(known);
    engine.run('update fact_check set document = ? where id = ?', JSON.stringify(changed), id);
    return changed;
  });
}

/** Those of `ids` that are known, in the order given. */
export function getFactChecks(engine: Engine, ids: readonly string[]): FactCheck[] {
  return ids
    .map((id) => engine.one<{ document: string }>('select document from fact_check where id = ?', id))
    .filter((row) => row !== undefined)
    .map(document);
}

function unindexed(engine: Engine, limit: number): { seq: number; text: string }[] {
  const sql = 'select seq, document from fact_check_waiting join fact_check using (seq) order by seq limit ?';
  return engine.all<{ seq: number; document: string }>(sql, limit).map((row) => {
    const { title, text = '', publisher } = document(row);
    return { seq: row.seq, text: `${title} ${text} ${publisher}` };
  });
}

function indexFactCheck(engine: Engine, { seq, stems }: { seq: number; stems: string }): void {
  engine.run('insert or replace into fact_check_text (rowid, stems) values (?, ?)', seq, stems);
  engine.run('delete from fact_check_waiting where seq = ?', seq);
}

function indexWaiting(engine: Engine, port: SyncFactChecks): void {
  for (;;) {
    const waiting = port.unindexed(indexedAtOnce);
    if (waiting.length === 0) return;
    port.index(waiting.map(({ seq, text }) => ({ seq, stems: engine.stems(text) })));
  }
}

/** Newest publication first, those without a date last. */
function listFactChecks(
  engine: Engine,
  { words, limit }: { words?: string[]; limit: number },
): { factChecks: FactCheck[]; total: number } {
  const values = words ? [ftsOfStems(words, 'AND')] : [];
  const where = words ? 'where seq in (select rowid from fact_check_text where fact_check_text match ?)' : '';
  const rows = engine.all<{ document: string }>(
    `select document from fact_check ${where}
      order by unixepoch(document ->> '$.publishedAt') desc, seq desc limit ?`,
    ...[...values, limit],
  );
  const total = engine.value<number>(`select count(*) from fact_check ${where}`, ...values);
  return { factChecks: rows.map(document), total };
}
