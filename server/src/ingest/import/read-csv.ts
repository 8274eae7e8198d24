import { parse, type Info } from 'csv-parse';
import { Readable } from 'node:stream';
import { ImportError, type TableReader, type TableRow } from './table-row.js';
import { textChunks } from './text-chunks.js';

/** Longest record in characters; a quote that is never closed would otherwise swallow the file. */
const longestRecord = 1024 * 1024;

interface Outcome {
  record?: string[];
  number: number;
  broken?: string;
}

/** CSV with commas, semicolons or tabs; the first row names the columns. A broken row is reported, the rest goes on. */
export const readCsv: TableReader = async function* (path, onBytes) {
  let header: string[] | null = null;
  for await (const { record, number, broken } of recordsOf(path, onBytes)) {
    if (record === undefined) yield { number, broken: broken ?? 'the row is broken' };
    else if (header === null) header = record;
    else yield rowOf(number, header, record);
  }
};

function rowOf(number: number, header: string[], record: string[]): TableRow {
  if (record.length > header.length && record.slice(header.length).some((cell) => cell.trim() !== '')) {
    return {
      number,
      broken: `expected ${header.length} columns, came ${record.length}; is a quote missing?`,
    };
  }
  return { number, fields: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) };
}

async function* recordsOf(path: string, onBytes: (count: number) => void): AsyncGenerator<Outcome> {
  const chunks = textChunks(path, onBytes);
  const first = await chunks.next();
  if (first.done === true) throw new ImportError('Expected rows, the file is empty.');
  const skipped: Outcome[] = [];
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(first.value),
    info: true,
    relax_column_count: true,
    relax_quotes: false,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
    on_skip: (error) => {
      const number = Number(error?.records ?? 0) + skipped.length + 1;
      skipped.push({ number, broken: error?.message.split('\n')[0] ?? 'the row is broken' });
    },
  });
  const source = Readable.from(joined(first.value, chunks));
  source.on('error', (error) => parser.destroy(error)).pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    yield* skipped.splice(0);
    yield { record, number: info.records + info.invalid_field_length };
  }
  yield* skipped.splice(0);
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Whichever stands most often in the first line; spreadsheets set to Indonesian write semicolons. */
function delimiterOf(start: string): string {
  const line = start.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.sign ?? ',';
}
