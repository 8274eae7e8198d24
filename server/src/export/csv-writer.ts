import { stringify } from 'csv-stringify/sync';
import type { Cell, Head } from './cells.js';
import { escapeFormula } from './escape-formula.js';
import type { FileSink } from './file-sink.js';
import type { RowWriter } from './row-writer.js';

/** Without it Excel reads UTF-8 as an old code page. */
export const byteOrderMark = '\ufeff';

/** Lines of CSV as RFC 4180 has it, formulas escaped. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? escapeFormula(cell) : cell))),
    { record_delimiter: 'windows' },
  );
}

/** CSV that Excel opens with a double click. */
export async function openCsv(sink: FileSink, heads: readonly Head[]): Promise<RowWriter> {
  await sink.write(byteOrderMark + csvLines([heads.map(({ title }) => title)]));
  return {
    write: (rows) => sink.write(csvLines(rows)),
    end: () => Promise.resolve(),
    abort: () => {},
  };
}
