import { createHash } from 'node:crypto';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { AuditEntry, AuditStore } from '../store.js';

const genesis = '0'.repeat(64);
const verifiedAtOnce = 1_000;

type AuditRow = Omit<AuditEntry, 'data'> & { data: string };

const entryOf = (row: AuditRow): AuditEntry => ({ ...row, data: JSON.parse(row.data) as AuditEntry['data'] });

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
  const last = engine.one<{ seq: number; hash: string }>(
    'select seq, hash from audit order by seq desc limit 1',
  );
  const row = {
    ...entry,
    data: canonical(entry.data),
    seq: (last?.seq ?? 0) + 1,
    previousHash: last?.hash ?? genesis,
  };
  engine.run(
    `insert into audit (seq, at, actorId, actorName, action, subject, data, previousHash, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[
      row.seq,
      row.at,
      row.actorId,
      row.actorName,
      row.action,
      row.subject,
      row.data,
      row.previousHash,
      hashOf(row),
    ],
  );
}

/** A missing number is a broken chain, too: entries count from 1 without a gap. */
function verify(engine: Engine): ReturnType<Sync<AuditStore>['verify']> {
  const entries = engine.value<number>('select count(*) from audit');
  let previousHash = genesis;
  let expected = 1;
  for (;;) {
    const rows = engine.all<AuditRow>(
      'select * from audit where seq >= ? order by seq limit ?',
      expected,
      verifiedAtOnce,
    );
    for (const row of rows) {
      const fits = row.seq === expected && row.previousHash === previousHash && row.hash === hashOf(row);
      if (!fits) return { isIntact: false, entries, firstBroken: expected };
      previousHash = row.hash;
      expected += 1;
    }
    if (rows.length < verifiedAtOnce) break;
  }
  // SQLite remembers the highest number ever given, so entries cut off at the end are missed as well.
  const highest =
    engine.value<number | undefined>(`select seq from sqlite_sequence where name = 'audit'`) ?? 0;
  const isIntact = highest === expected - 1;
  return { isIntact, entries, firstBroken: isIntact ? null : expected };
}

function hashOf({
  seq,
  at,
  actorId,
  actorName,
  action,
  subject,
  data,
  previousHash,
}: Omit<AuditRow, 'hash'>): string {
  const covered = canonical({ seq, at, actorId, actorName, action, subject, data, previousHash });
  return createHash('sha256').update(covered).digest('hex');
}

/** JSON with sorted keys, so that the same data always gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
