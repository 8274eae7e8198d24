import type { ExportWriter } from './export-port.js';
import { tableOfJob, type JobDeps } from './table-of-job.js';
import { writeExport } from './write-export.js';

/** Writes tables in the calling thread. */
export function writeHere(deps: JobDeps): ExportWriter {
  return async (order, path, hooks) => {
    const table = await tableOfJob(deps, order);
    return writeExport(table, path, order.format === 'xlsx' ? 'xlsx' : 'csv', hooks);
  };
}

/** Tables go one way, papers another. */
export function writerOf(tables: ExportWriter, papers: ExportWriter): ExportWriter {
  return (order, path, hooks) => {
    const isTable = order.format === 'csv' || order.format === 'xlsx';
    return (isTable ? tables : papers)(order, path, hooks);
  };
}
