import type { ExportFormat } from '@tanggap/shared/export';
import type { ExportOrder } from './table-of-job.js';
import type { WriteHooks, Written } from './write-export.js';

/** Writes the file of an order, wherever that is done; the product does it in a thread of its own. */
export type ExportWriter = (
  order: ExportOrder & { format: ExportFormat },
  path: string,
  hooks: Pick<WriteHooks, 'onProgress' | 'signal'>,
) => Promise<Written>;
