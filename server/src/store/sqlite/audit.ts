import { chainedTo, entryOf, genesis, startCheck, verdictOf } from '../audit-chain.js';
import type { AuditRow, ChainEnd } from '../audit-chain.js';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { AuditEntry, AuditStore } from '../store.js';

const verifiedAtOnce = 1_000;

export function auditPort(engine: Engine): Sync<AuditStore> {
  return {
    append: (entry) => engine.write(() => append(engine, entry)),
    list: ({ before = Number.MAX_SAFE_INTEGER, limit }) =>
      engine
        .all<AuditRow>('select * from audit where seq < ? order by seq desc limit ?', before, limit)
        .map(entryOf),
    ofActor: ({ actorId, from, to, after = 0, limit }) =>
      engine
        .all<AuditRow>(
          'select * from audit where actorId = ? and seq > ? and at >= ? and at < ? order by seq limit ?',
          ...[actorId, after, from, to, limit],
        )
        .map(entryOf),
    verify: () => engine.read(() => verify(engine)),
  };
}

function append(engine: Engine, entry: Omit<AuditEntry, 'seq' | 'previousHash' | 'hash'>): void {
  const last = engine.one<ChainEnd>('select seq, hash from audit order by seq desc limit 1');
  const row = chainedTo(last ?? genesis, entry);
  engine.run(
    `insert into audit (seq, at, actorId, actorName, action, subject, data, previousHash, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[row.seq, row.at, row.actorId, row.actorName, row.action, row.subject],
    ...[row.data, row.previousHash, row.hash],
  );
}

function verify(engine: Engine): ReturnType<Sync<AuditStore>['verify']> {
  const entries = engine.value<number>('select count(*) from audit');
  const check = startCheck();
  for (;;) {
    const rows = engine.all<AuditRow>(
      'select * from audit where seq >= ? order by seq limit ?',
      ...[check.expected(), verifiedAtOnce],
    );
    if (!check.fits(rows)) return verdictOf(check, { entries, isWhole: false });
    if (rows.length < verifiedAtOnce) break;
  }
  // SQLite remembers the highest number ever given, so entries cut off at the end are missed as well.
  const highest =
    engine.value<number | undefined>(`select seq from sqlite_sequence where name = 'audit'`) ?? 0;
  return verdictOf(check, { entries, isWhole: highest === check.expected() - 1 });
}
