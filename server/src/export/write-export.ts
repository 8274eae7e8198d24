import { AppError } from '@tanggap/shared/errors';
import type { ExportTable } from './cells.js';
import { openCsv } from './csv-writer.js';
import { openSink, type FileSink } from './file-sink.js';
import type { RowWriter } from './row-writer.js';
import { openXlsx } from './xlsx-writer.js';

export interface WriteHooks {
  /** Rows written so far, and all of them where known; after each page. */
  onProgress(rows: number, total: number | null): void;
  /** Ends the writing between two pages. */
  signal: AbortSignal;
  openSink?: (path: string) => FileSink;
}

export interface Written {
  rows: number;
  total: number | null;
  bytes: number;
  sha256: string;
}

/**
 * Writes a table into a file, a page at a time: while the disk or the packing is behind, no further page is read. Rejects
 * with the signal's reason, or with what went wrong; then nothing is left of the file.
 */
export async function writeExport(
  table: ExportTable,
  path: string,
  format: 'csv' | 'xlsx',
  hooks: WriteHooks,
): Promise<Written> {
  const sink = (hooks.openSink ?? openSink)(path);
  let writer: RowWriter | null = null;
  try {
    const total = await table.total();
    hooks.onProgress(0, total);
    writer = await (format === 'csv' ? openCsv : openXlsx)(sink, table.heads);
    let rows = 0;
    for await (const page of table.pages()) {
      hooks.signal.throwIfAborted();
      await writer.write(page);
      rows += page.length;
      hooks.onProgress(rows, total);
    }
    hooks.signal.throwIfAborted();
    await writer.end();
    return { rows, total, ...(await sink.done()) };
  } catch (error) {
    writer?.abort();
    await sink.drop();
    throw error;
  }
}

/** Codes of a disk that is full, gone or not ours. */
const diskCodes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT', 'EISDIR', 'EMFILE'];

export function isDiskFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return diskCodes.includes(String(error.code));
}

/** True where the asking, not the server, is at fault: another attempt would fail the same way. */
export function isRefusal(error: unknown): boolean {
  return (
    (error instanceof AppError && error.code !== 'internal') ||
    (error instanceof Error && error.name === 'ZodError')
  );
}
