import { createHash } from 'node:crypto';
import type { AuditEntry, AuditStore } from './store.js';

/** An entry as engines keep it: the text of its data is what the hash covers. */
export type AuditRow = Omit<AuditEntry, 'data'> & { data: string };

/** The end of a chain, which the next entry is chained to. */
export type ChainEnd = Pick<AuditRow, 'seq' | 'hash'>;

export const genesis: ChainEnd = { seq: 0, hash: '0'.repeat(64) };

export const entryOf = (row: AuditRow): AuditEntry => ({
  ...row,
  data: JSON.parse(row.data) as AuditEntry['data'],
});

export function chainedTo(
  last: ChainEnd,
  entry: Omit<AuditEntry, 'seq' | 'previousHash' | 'hash'>,
): AuditRow {
  const { at, actorId, actorName, action, subject } = entry;
  const row = {
    ...{ seq: last.seq + 1, at, actorId, actorName, action, subject },
    ...{ data: canonical(entry.data), previousHash: last.hash },
  };
  return { ...row, hash: hashOf(row) };
}

/** Recomputes a chain, a batch of rows at a time, in order of `seq`. */
export interface ChainCheck {
  /** False from the first row on that does not fit. */
  fits(rows: readonly AuditRow[]): boolean;
  /** Number that the next row must have: the first broken one, where one was. */
  expected(): number;
}

/** A missing number is a broken chain, too: entries count from 1 without a gap. */
export function startCheck(): ChainCheck {
  let { seq, hash } = genesis;
  let isBroken = false;
  return {
    fits(rows) {
      for (const row of rows) {
        isBroken ||= row.seq !== seq + 1 || row.previousHash !== hash || row.hash !== hashOf(row);
        if (isBroken) break;
        ({ seq, hash } = row);
      }
      return !isBroken;
    },
    expected: () => seq + 1,
  };
}

/** `entries` as counted; `isWhole`: every row fits and none is missing at the end. */
export function verdictOf(
  check: ChainCheck,
  { entries, isWhole }: { entries: number; isWhole: boolean },
): Awaited<ReturnType<AuditStore['verify']>> {
  return { isIntact: isWhole, entries, firstBroken: isWhole ? null : check.expected() };
}

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const { seq, at, actorId, actorName, action, subject, data, previousHash } = row;
  const covered = canonical({ seq, at, actorId, actorName, action, subject, data, previousHash });
  return createHash('sha256').update(covered).digest('hex');
}

/** JSON with sorted keys, so that the same data always gives the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
