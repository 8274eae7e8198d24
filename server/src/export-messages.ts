import type { ExportFormat } from '@tanggap/shared/export';
import type { ErrorCode } from '@tanggap/shared/errors';
import type { ExportOrder } from './export/table-of-job.js';
import type { Written } from './export/write-export.js';

/** What the thread for exports is told; it writes one file and ends. */
export interface ExportTask {
  order: ExportOrder & { format: ExportFormat };
  path: string;
  now: string;
}

export type FromExportThread =
  | { type: 'progress'; rows: number; total: number | null }
  | { type: 'written'; written: Written }
  /** `code` of an `AppError`, `diskCode` of the system; both null for anything else. */
  | { type: 'failed'; message: string; stack: string; code: ErrorCode | null; diskCode: string | null };
