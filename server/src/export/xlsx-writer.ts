import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import excel from 'exceljs';
import { xmlText } from '../files/xml-text.js';
import type { Cell, Head } from './cells.js';
import type { FileSink } from './file-sink.js';
import type { RowWriter } from './row-writer.js';

/** Rows of a sheet, its title row included (Excel's specification); more go on to a further sheet. */
const rowsOfSheet = 1_048_576;
/** Letters of a cell (same source). */
const longestCell = 32_767;
const textFormat = '@';

export interface XlsxOptions {
  /** For tests: sheets that are full sooner. */
  rowsOfSheet?: number;
}

/**
 * XLSX, streamed: rows leave memory page by page. Texts are text cells, also in their format, so that none is taken for a
 * formula, not even after somebody opens the cell.
 */
export function openXlsx(
  sink: FileSink,
  heads: readonly Head[],
  { rowsOfSheet: most = rowsOfSheet }: XlsxOptions = {},
): RowWriter {
  const book = new excel.stream.xlsx.WorkbookWriter({
    stream: sink.stream,
    useSharedStrings: false,
    useStyles: true,

    zip: { zlib: { level: 3 } },
  });
  let sheet = addSheet(book, 1, heads);
  let sheets = 1;
  let rowsIn = 1;
  return {
    async write(rows) {
      for (const row of rows) {
        if (rowsIn === most) {
          sheet.commit();
          sheets += 1;
          sheet = addSheet(book, sheets, heads);
          rowsIn = 1;
        }
        sheet.addRow(row.map(textOf)).commit();
        rowsIn += 1;
      }
      await settle(sheet, sink);
    },
    async end() {
      sheet.commit();
      await Promise.race([book.commit(), sink.failed]);
    },
    abort: () => void zipOf(book).abort(),
  };
}

/** A pipe of the archive library's own streams, which are older than `writableNeedDrain`. */
type Pipe = PassThrough & { _writableState: { needDrain: boolean } };

type Book = InstanceType<typeof excel.stream.xlsx.WorkbookWriter>;

function addSheet(book: Book, number: number, heads: readonly Head[]): excel.Worksheet {
  const sheet = book.addWorksheet(number === 1 ? 'Data' : `Data ${number}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = heads.map(({ title, isNumber = false }) => ({
    header: title,
    width: Math.max(12, Math.min(40, title.length + 4)),
    ...(!isNumber && { style: { numFmt: textFormat } }),
  }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  return sheet;
}

function textOf(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = xmlText(cell);
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
}

/**
 * The library takes rows faster than they can be packed and holds the rest in memory; it says nothing of it, so the pipe
 * between its sheet and its archive is asked, which it lays only when the parts before are packed. Resolves once there is
 * room.
 */
async function settle(sheet: excel.Worksheet, sink: FileSink): Promise<void> {
  const { stream } = sheet as unknown as { stream: { pipes: Pipe[] } };
  while (stream.pipes.length === 0) {
    sink.check();
    await wait(1);
  }
  sink.check();
  const [pipe] = stream.pipes;
  if (pipe?._writableState.needDrain === true) await Promise.race([once(pipe, 'drain'), sink.failed]);
}

function zipOf(book: Book): { abort(): unknown } {
  return (book as unknown as { zip: { abort(): unknown } }).zip;
}
