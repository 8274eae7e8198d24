import { existsSync, readFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import excel from 'exceljs';
import fc from 'fast-check';
import type { Cell, ExportTable } from '../../../server/src/export/cells.js';
import { escapeFormula } from '../../../server/src/export/escape-formula.js';
import { openSink, type FileSink } from '../../../server/src/export/file-sink.js';
import { maskedAuthor, maskedUrl } from '../../../server/src/export/masked.js';
import { isDiskFailure, writeExport } from '../../../server/src/export/write-export.js';
import { openXlsx } from '../../../server/src/export/xlsx-writer.js';
import { tempFolder } from '../../support/temp-folder.js';

const inFolder = tempFolder();
const heads = [{ title: 'Teks' }, { title: 'Sebutan', isNumber: true }];

interface Watched extends ExportTable {
  /** Pages that were read and not yet written, at most at any time. */
  most(): number;
  written(): void;
}

/** A table that makes its pages only when they are asked for. */
function lazy(pages: number, pageOf: (page: number) => Cell[][]): Watched {
  let [live, most] = [0, 0];
  return {
    heads,
    total: () => Promise.resolve(pages * pageOf(0).length),
    async *pages() {
      for (let page = 0; page < pages; page += 1) {
        live += 1;
        most = Math.max(most, live);
        yield await Promise.resolve(pageOf(page));
        live -= 1;
      }
    },
    most: () => most,
    written: () => void (live -= 1),
  };
}

const some = (rows: Cell[][]) => lazy(1, () => rows);
const hooks = (
  given: {
    onProgress?: (rows: number) => void;
    signal?: AbortSignal;
    openSink?: (path: string) => FileSink;
  } = {},
) => ({
  onProgress: () => {},
  signal: new AbortController().signal,
  ...given,
});

describe('a table as a file', () => {
  test('CSV opens in Excel: byte order mark, Indonesian titles, formulas taken as text', async () => {
    const rows = [
      ['=HYPERLINK("http://x.example")', 3],
      ['+62 kali', 4],
      ['-', 5],
      ['@sum', 6],
      ['\tx', 7],
      ['biasa, "kutip"\nbaris', 8],
    ];

    const written = await writeExport(some(rows), inFolder('a.csv'), 'csv', hooks());

    const bytes = readFileSync(inFolder('a.csv'));
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(parse(bytes, { bom: true })).toEqual([
      ['Teks', 'Sebutan'],
      [`'=HYPERLINK("http://x.example")`, '3'],
      ["'+62 kali", '4'],
      ["'-", '5'],
      ["'@sum", '6'],
      ["'\tx", '7'],
      ['biasa, "kutip"\nbaris', '8'],
    ]);
    expect(written).toEqual({
      ...{ rows: 6, total: 6, bytes: bytes.length },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('whatever a text says, no field of CSV begins a formula and all of it can be read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), async (texts) => {
        await writeExport(some(texts.map((text) => [text, 1])), inFolder('b.csv'), 'csv', hooks());

        const [, ...rows] = parse(readFileSync(inFolder('b.csv')), { bom: true });
        expect(rows.map(([text]) => text)).toEqual(texts.map(escapeFormula));
        expect(rows.every(([text]) => !/^[=+\-@\t\r]/.test(text!))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('XLSX keeps formulas as text cells and figures as numbers', async () => {
    await writeExport(
      some([
        ['=1+1', 12],
        ['x\u0000y', null],
      ]),
      inFolder('a.xlsx'),
      'xlsx',
      hooks(),
    );

    const book = new excel.Workbook();
    await book.xlsx.readFile(inFolder('a.xlsx'));
    const sheet = book.getWorksheet('Data')!;
    expect(sheet.getRow(1).values).toEqual([undefined, 'Teks', 'Sebutan']);
    expect([sheet.getCell('A2').value, sheet.getCell('A2').formula, sheet.getCell('A2').numFmt]).toEqual([
      '=1+1',
      undefined,
      '@',
    ]);
    expect(sheet.getCell('B2').value).toBe(12);
    expect(sheet.getCell('A3').value).toBe('xy');
  });

  test('when a sheet is full, then the rows go on in a further one with the same titles', async () => {
    const sink = openSink(inFolder('c.xlsx'));
    const writer = openXlsx(sink, heads, { rowsOfSheet: 4 });
    await writer.write([1, 2, 3, 4, 5].map((n) => [`baris ${n}`, n]));
    await writer.end();
    await sink.done();

    const book = new excel.Workbook();
    await book.xlsx.readFile(inFolder('c.xlsx'));
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Data', 4],
      ['Data 2', 3],
    ]);
    expect(book.getWorksheet('Data 2')!.getCell('A2').value).toBe('baris 4');
  });

  test.each(['csv', 'xlsx'] as const)(
    'of a million rows as %s no two pages are held at once',
    async (format) => {
      const pages = format === 'csv' ? 1_000 : 100;
      const page = Array.from({ length: 1_000 }, (_, row): Cell[] => [`Kabar nomor ${row}`, row]);
      const table = lazy(pages, () => page);
      const seen: number[] = [];

      const { rows, total } = await writeExport(
        table,
        inFolder('m'),
        format,
        hooks({ onProgress: (n) => void seen.push(n) }),
      );

      expect([rows, total]).toEqual([pages * 1_000, pages * 1_000]);
      expect(table.most()).toBe(1);
      expect(seen).toHaveLength(pages + 1);
    },
    120_000,
  );

  test.each(['csv', 'xlsx'] as const)(
    'while the disk is slow, no further page of %s is read',
    async (format) => {
      let isOpen = false;
      const table = lazy(400, () =>
        Array.from({ length: 100 }, () => [randomBytes(600).toString('base64'), 1]),
      );
      const slow = (path: string): FileSink => {
        const sink = openSink(path);
        const gate = new Transform({
          transform(_chunk, _encoding, give) {
            if (isOpen) give();
            else waiting.push(give);
          },
        });
        return {
          ...sink,
          stream: gate,
          write: (chunk) => new Promise((go) => void gate.write(chunk, () => go())),
        };
      };
      const waiting: (() => void)[] = [];
      const seen: number[] = [];
      const abort = new AbortController();

      const writing = writeExport(
        table,
        inFolder('s'),
        format,
        hooks({ openSink: slow, onProgress: (n) => void seen.push(n), signal: abort.signal }),
      ).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 400));

      expect(seen.at(-1)).toBeLessThan(30_000);
      abort.abort(new Error('enough'));
      isOpen = true;
      for (const give of waiting) give();
      await writing;
    },
  );

  test.each(['csv', 'xlsx'] as const)(
    'when %s is cancelled in the middle, then nothing is left of it',
    async (format) => {
      const abort = new AbortController();
      const table = lazy(50, () => [['x', 1]]);
      const onProgress = (rows: number) => {
        if (rows === 20) abort.abort(new Error('cancelled'));
      };

      await expect(
        writeExport(table, inFolder('d'), format, hooks({ onProgress, signal: abort.signal })),
      ).rejects.toThrow('cancelled');

      expect(existsSync(inFolder('d'))).toBe(false);
    },
  );

  test.each(['csv', 'xlsx'] as const)(
    'when the disk fails under %s, then the failure is known as one of the disk',
    async (format) => {
      const error = await writeExport(
        lazy(50, () => [['x', 1]]),
        inFolder('no/such/folder'),
        format,
        hooks(),
      ).catch((failure: unknown) => failure);

      expect(isDiskFailure(error)).toBe(true);
    },
  );
});

describe('what leaves the desk in a file', () => {
  test.each([
    ['akun-7f3a', 'public', 'akun-7f3a'],
    ['Budi Warga', 'public', 'akun tersamar'],
    ['Harian Contoh', 'press', 'Harian Contoh'],
  ])('an author %s of standing %s is written as %s', (author, standing, shown) => {
    expect(maskedAuthor(author, standing)).toBe(shown);
  });

  test('an address that names a private account is held back', () => {
    expect(maskedUrl('https://x.com/budiwarga')).toBeNull();
    expect(maskedUrl('https://berita.example/1')).toBe('https://berita.example/1');
  });
});
