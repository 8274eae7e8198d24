import type { AuditEntry } from '../../store/store.js';
import { moments, pageSize, tableOf, type Column, type ExportTable } from '../cells.js';
import type { TableDeps } from '../export-deps.js';

const columns: readonly Column<AuditEntry>[] = [
  { title: 'Nomor', isNumber: true, of: ({ seq }) => seq },
  ...moments<AuditEntry>('Waktu', ({ at }) => at),
  { title: 'Pelaku', of: ({ actorName }) => actorName },
  { title: 'Akun', of: ({ actorId }) => actorId },
  { title: 'Tindakan', of: ({ action }) => action },
  { title: 'Pokok', of: ({ subject }) => subject },
  { title: 'Rincian', of: ({ data }) => JSON.stringify(data) },
  { title: 'Sidik sebelumnya', of: ({ previousHash }) => previousHash },
  { title: 'Sidik', of: ({ hash }) => hash },
];

interface Range {
  from: string;
  /** Exclusive. */
  to: string;
}

/** The log of a range, newest first. Numbers have no gaps, so its two ends are found by halving. */
export function auditTable({ store }: Pick<TableDeps, 'store'>, { from, to }: Range): ExportTable {
  const ends = async () => {
    const [newest] = await store.audit.list({ limit: 1 });
    const after = await firstFrom(store, newest?.seq ?? 0, to);
    return { first: await firstFrom(store, newest?.seq ?? 0, from), after };
  };
  return tableOf(columns, {
    async total() {
      const { first, after } = await ends();
      return after - first;
    },
    async *pages() {
      const { first, after } = await ends();
      let before = after;
      while (before > first) {
        const limit = Math.min(pageSize, before - first);
        const entries = await store.audit.list({ before, limit });
        if (entries.length === 0) return;
        yield entries;
        before = entries.at(-1)?.seq ?? first;
      }
    },
  });
}

/** Number of the first entry at or after a moment; one past the newest where there is none. */
async function firstFrom({ audit }: TableDeps['store'], newest: number, at: string): Promise<number> {
  let [low, high] = [1, newest + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = await audit.list({ before: middle + 1, limit: 1 });
    if (entry && entry.at >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}
