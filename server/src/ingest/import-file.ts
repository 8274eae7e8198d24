import { extname } from 'node:path';
import { hasTextColumn, mapColumns } from './import/map-columns.js';
import { readCsv } from './import/read-csv.js';
import { readJsonLines } from './import/read-json-lines.js';
import { readXlsx } from './import/read-xlsx.js';
import { ImportError, type TableReader, type TableRow } from './import/table-row.js';
import { refuse, type Refused } from './quarantine.js';
import { withoutAuthor } from './receive-push.js';
import { receivedItem, type Receiver } from './received-item.js';
import type { InboxItem, Store } from '../store/store.js';

export { ImportError };

export interface ImportReport {
  accepted: number;
  repeated: number;
  /** Rows as people number them: the header of a table is row 1, the first line of JSON Lines too. */
  refused: { row: number; reason: string }[];
  /** More rows were refused than are listed. */
  refusedInAll: number;
}

export interface ImportParts extends Receiver {
  store: Pick<Store, 'inbox' | 'sources'>;
  onProgress?: (progress: { bytes: number; rows: number }) => void;
}

const readers: Record<string, TableReader> = {
  '.csv': readCsv,
  '.tsv': readCsv,
  '.txt': readCsv,
  '.xlsx': readXlsx,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
};
const batchLength = 500;
const mostListed = 1_000;

/**
 * Brings a file into the inbox, row by row, in batches that are durable when they are reported. Importing the same file
 * again reports everything as repeated. Throws `ImportError` where the file as a whole cannot be read.
 */
export async function importFile(path: string, parts: ImportParts): Promise<ImportReport> {
  const reader = readers[extname(path).toLowerCase()];
  if (!reader) throw new ImportError('Expected a .csv, .tsv, .xlsx, .jsonl or .ndjson file.');
  const report: ImportReport = { accepted: 0, repeated: 0, refused: [], refusedInAll: 0 };
  const progress = { bytes: 0, rows: 0 };
  let batch = newBatch();
  for await (const row of reader(path, (count) => (progress.bytes += count))) {
    if (progress.rows === 0 && 'fields' in row && !hasTextColumn(row.fields)) throw noTextColumn(row.fields);
    progress.rows += 1;
    take(row, batch, report, parts);
    if (batch.items.length + batch.refused.length < batchLength) continue;
    await keep(batch, report, parts);
    parts.onProgress?.({ ...progress });
    batch = newBatch();
  }
  await keep(batch, report, parts);
  parts.onProgress?.({ ...progress });
  return report;
}

interface Batch {
  items: InboxItem[];
  refused: Refused[];
}

function newBatch(): Batch {
  return { items: [], refused: [] };
}

function take(row: TableRow, batch: Batch, report: ImportReport, parts: ImportParts): void {
  const given = 'broken' in row ? null : mapColumns(row.fields);
  const received = 'broken' in row ? { refused: `wrong-row: ${row.broken}` } : receivedItem(given, parts);
  if (!('refused' in received)) {
    batch.items.push(received);
    return;
  }
  report.refusedInAll += 1;
  if (report.refused.length < mostListed) report.refused.push({ row: row.number, reason: received.refused });
  const content = given === null ? `row ${row.number}` : withoutAuthor(given);
  const refused = refuse(parts.source.id, parts.now, 'wrong-row', content);
  batch.refused.push({ ...refused, reason: `${received.refused} (row ${row.number})` });
}

async function keep(batch: Batch, report: ImportReport, { store, source, now }: ImportParts): Promise<void> {
  if (batch.items.length + batch.refused.length === 0) return;
  const { accepted, repeated } = await store.inbox.append(batch.items, { refused: batch.refused, at: now });
  report.accepted += accepted.length;
  report.repeated += repeated.length;
  const counts = { accepted: accepted.length, repeated: repeated.length, refused: batch.refused.length };
  await store.sources.record({ sourceId: source.id, at: now, ...counts, error: null });
}

function noTextColumn(fields: Record<string, unknown>): ImportError {
  const came = Object.keys(fields).slice(0, 10).join(', ').slice(0, 200);
  return new ImportError(
    `Expected a column named text (teks, isi) or title (judul), came: ${came}. Rename a column.`,
  );
}
