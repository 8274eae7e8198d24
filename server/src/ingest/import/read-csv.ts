import { csvRecords } from './csv-records.js';
import { ImportError, type TableReader, type TableRow } from './table-row.js';
import { textLines } from './text-lines.js';

/** CSV with commas, semicolons or tabs; the first row names the columns. A broken row is reported, the rest goes on. */
export const readCsv: TableReader = async function* (path, onBytes) {
  const lines = textLines(path, onBytes);
  const first = await lines.next();
  if (first.done === true || first.value === null) throw new ImportError('Expected rows, the file is empty.');
  const headLine = first.value.replace(/^\uFEFF/, '');
  const records = csvRecords(joined(headLine, lines), delimiterOf(headLine));
  let number = 0;
  let header: string[] | null = null;
  for await (const record of records) {
    number += 1;
    if (header !== null) yield rowOf(number, header, record);
    else header = record?.map((name) => name.trim()) ?? [];
  }
};

function rowOf(number: number, header: string[], record: string[] | null): TableRow {
  if (record === null) return { number, broken: 'a quote is missing or misplaced' };
  if (record.slice(header.length).some((cell) => cell.trim() !== '')) {
    return {
      number,
      broken: `expected ${header.length} columns, came ${record.length}; is a quote missing?`,
    };
  }
  return { number, fields: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) };
}

async function* joined(first: string, rest: AsyncIterable<string | null>): AsyncGenerator<string | null> {
  yield first;
  yield* rest;
}

/** Whichever stands most often in the first line; spreadsheets set to Indonesian write semicolons. */
function delimiterOf(line: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.sign ?? ',';
}
