import exceljs from 'exceljs';
import { createReadStream } from 'node:fs';
import { checkZip } from './check-zip.js';
import { ImportError, type TableReader } from './table-row.js';

/** The first sheet of an XLSX file; its first row names the columns. The only file that knows the spreadsheet library. */
export const readXlsx: TableReader = async function* (path, onBytes) {
  await checkZip(path);
  const bytes = createReadStream(path);
  bytes.on('data', (chunk) => onBytes(chunk.length));
  const workbook = new exceljs.stream.xlsx.WorkbookReader(bytes, {
    sharedStrings: 'cache',
    worksheets: 'emit',
  });
  try {
    for await (const sheet of workbook) {
      yield* rowsOf(sheet);
      return;
    }
  } catch (error) {
    throw error instanceof ImportError
      ? error
      : new ImportError('The XLSX file is damaged. Save it again.', error);
  } finally {
    bytes.destroy();
  }
};

async function* rowsOf(sheet: exceljs.stream.xlsx.WorksheetReader): ReturnType<TableReader> & AsyncGenerator {
  let header: string[] | null = null;
  for await (const row of sheet) {
    const cells = (row.values as unknown[]).slice(1).map(cellValue);
    if (header === null) header = cells.map(String);
    else
      yield {
        number: row.number,
        fields: Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
      };
  }
}

/** What a person reads in the cell: results of formulas, the text of links and of mixed formats, dates as they stand. */
function cellValue(value: unknown): unknown {
  // A spreadsheet's clock has no zone: what it shows is the desk's own time.
  if (value instanceof Date) return value.toISOString().slice(0, 19);
  if (typeof value !== 'object' || value === null) return value ?? '';
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((part: { text?: string }) => part.text ?? '').join('');
  }
  if ('result' in value) return cellValue(value.result);
  return 'text' in value ? cellValue(value.text) : '';
}
