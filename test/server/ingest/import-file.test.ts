import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { test as property, fc } from '@fast-check/jest';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import type { RawItem } from '@tanggap/shared/mention';
import { importFile, type ImportReport } from '../../../server/src/ingest/import-file.js';
import { mapColumns } from '../../../server/src/ingest/import/map-columns.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { aSource, noon } from '../../support/builders.js';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-import-'));
const source = aSource({ kind: 'import', standing: 'public' });
let store: Store;
beforeEach(async () => {
  store = openSqlite(':memory:');
  await store.sources.put(source);
});
afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true }));

async function importing(
  name: string,
  content: string | Uint8Array,
): Promise<{ report: ImportReport; items: RawItem[] }> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const report = await importFile(path, { store, source, now: noon, authorKey: 'kunci' });
  return { report, items: (await store.inbox.take(10_000)).map(({ item }) => item) };
}

describe('CSV', () => {
  test('Indonesian column names are understood', async () => {
    const { report, items } = await importing(
      'a.csv',
      'Judul,Teks,Tautan,Tanggal,Penulis\nBansos,"Kapan cair, Pak?",https://kabar.example/1,09/03/2026 10.00,@warga_uji\n',
    );

    expect(report).toMatchObject({ accepted: 1, repeated: 0, refusedInAll: 0 });
    expect(items[0]).toMatchObject({
      title: 'Bansos',
      text: 'Kapan cair, Pak?',
      published: '2026-03-09T03:00:00.000Z',
    });
    expect(JSON.stringify(items)).not.toContain('warga_uji');
  });

  test.each([
    ['semicolons', 'teks;tanggal\nBansos, cair;2026-03-09\n'],
    ['tabs', 'teks\ttanggal\nBansos, cair\t2026-03-09\n'],
    ['a byte-order mark', '\uFEFFteks,tanggal\n"Bansos, cair",2026-03-09\n'],
  ])('A file with %s is read', async (_, content) => {
    expect((await importing('b.csv', content)).items[0]?.text).toBe('Bansos, cair');
  });

  test('A file in an old Latin encoding keeps its letters', async () => {
    expect((await importing('c.csv', Buffer.from('teks\ndésa kami\n', 'latin1'))).items[0]?.text).toBe(
      'désa kami',
    );
  });

  test('Broken rows are refused by number, the others are kept', async () => {
    const { report, items } = await importing(
      'd.csv',
      'id,teks\n1,Baik\n2,"Rusak"oleh kutip\n3,\n4,Juga baik\n5,kolom,terlalu,banyak\n6,Terakhir\n',
    );

    expect(items.map(({ text }) => text)).toEqual(['Baik', 'Juga baik', 'Terakhir']);
    expect(report.refused.map(({ row }) => row)).toEqual([3, 4, 6]);
  });

  test('Importing again reports everything as repeated', async () => {
    const content = 'teks\nSatu\nDua\n';
    await importing('e.csv', content);

    expect((await importing('e.csv', content)).report).toMatchObject({ accepted: 0, repeated: 2 });
  });

  test('Refused rows can be looked at in the quarantine', async () => {
    await importing('f.csv', 'id,teks\n1,\n2,Baik\n');

    expect(await store.sources.quarantine(source.id, 10)).toMatchObject([
      { reason: expect.stringMatching(/\(row 2\)$/) },
    ]);
  });

  test('A file without a text column is refused with the columns it has', async () => {
    await expect(importing('g.csv', 'nama,umur\nA,1\n')).rejects.toThrow('came: nama, umur');
  });

  test('An empty file and an unknown kind of file are refused', async () => {
    await expect(importing('h.csv', '')).rejects.toThrow('the file is empty');
    await expect(importing('h.docx', 'x')).rejects.toThrow('Expected a .csv');
  });

  test('A quote that is never closed costs only its own row', async () => {
    const { report, items } = await importing('j.csv', 'teks\nSatu\n"Dua\nTiga\n"Empat,\nlima"\n');

    expect(items.map(({ text }) => text)).toEqual(['Satu', 'Tiga', 'Empat,\nlima']);
    expect(report.refused).toEqual([{ row: 3, reason: 'wrong-row: a quote is missing or misplaced' }]);
  });

  test('A quote that is never closed does not swallow the memory', async () => {
    const { report } = await importing('i.csv', `teks\nBaik\n"${'x'.repeat(3_000_000)}`);

    expect(report.accepted).toBe(1);
    expect(report.refusedInAll).toBeGreaterThan(0);
  });
});

describe('JSON Lines', () => {
  test('Lines are read alone, broken ones are refused by number', async () => {
    const lines = ['{"id":1,"text":"Satu"}', '{rusak', '', '[1]', '{"judul":"Dua"}'];

    const { report, items } = await importing('a.jsonl', lines.join('\n'));

    expect(items.map(({ text }) => text)).toEqual(['Satu', 'Dua']);
    expect(report.refused).toEqual([
      { row: 2, reason: 'wrong-row: the JSON is broken' },
      { row: 4, reason: 'wrong-row: expected a JSON object' },
    ]);
  });

  test('A line of five megabytes is passed over', async () => {
    const { report } = await importing('b.jsonl', `{"text":"${'x'.repeat(5_000_000)}"}\n{"text":"Baik"}\n`);

    expect(report).toMatchObject({ accepted: 1, refused: [{ row: 1 }] });
  });
});

describe('XLSX', () => {
  async function sheet(rows: unknown[][]): Promise<Uint8Array> {
    const book = new exceljs.Workbook();
    book.addWorksheet('Data').addRows(rows);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test('Dates (as WIB), formulas, links and mixed formats are read as people see them', async () => {
    const content = await sheet([
      ['id', 'teks', 'tautan', 'tanggal'],
      [
        7,
        { richText: [{ text: 'Bansos ' }, { text: 'cair' }] },
        { text: 'https://kabar.example/7', hyperlink: 'x' },
        new Date('2026-03-09T10:00:00Z'),
      ],
      [8, { formula: 'A1', result: 'Hasil rumus' }, '', ''],
    ]);

    const { items } = await importing('a.xlsx', content);

    expect(items).toMatchObject([
      { externalId: '7', text: 'Bansos cair', url: 'https://kabar.example/7', published: noon },
      { externalId: '8', text: 'Hasil rumus' },
    ]);
  });

  test('A row without text is refused by its number', async () => {
    const { report } = await importing('b.xlsx', await sheet([['teks'], ['Baik'], [' '], ['Lagi']]));

    expect(report).toMatchObject({ accepted: 2, refused: [{ row: 3 }] });
  });

  test.each([
    ['something else', Buffer.from('bukan zip')],
    ['a zip cut in half', Buffer.from('PK\u0003\u0004xxxx')],
  ])('%s is refused as a file', async (_, content) => {
    await expect(importing('c.xlsx', content)).rejects.toThrow('Expected an XLSX file');
  });

  test('A zip bomb is refused before it is opened, whatever sizes it declares', async () => {
    await expect(
      importing('d.xlsx', zipOf('xl/sharedStrings.xml', deflateRawSync(Buffer.alloc(70 * 1024 * 1024)))),
    ).rejects.toThrow('swells beyond all measure');
  });

  /** A zip of one entry that claims to unpack to ten bytes. */
  function zipOf(name: string, packed: Buffer): Buffer {
    const local = Buffer.alloc(30);
    local.write('PK\u0003\u0004', 'latin1');
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(10, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002', 'latin1');
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(10, 24);
    central.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.write('PK\u0005\u0006', 'latin1');
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(46 + name.length, 12);
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
  }
});

describe('Columns', () => {
  test('Names are found without case, blanks and dashes', () => {
    expect(mapColumns({ 'Tanggal Terbit': '9 Maret 2026', ISI: 'Teks', created_at: '' })).toEqual({
      text: 'Teks',
      published: '2026-03-08T17:00:00.000Z',
    });
  });

  test('An unreadable date or address is left out, the text stays', () => {
    expect(mapColumns({ teks: 'Teks', tanggal: '35/13/2026', url: 'bukan alamat' })).toEqual({
      text: 'Teks',
    });
  });

  property.prop([
    fc.dictionary(fc.constantFrom('teks', 'tanggal', 'url', 'id', '__proto__', 'judul'), fc.anything()),
  ])('Any row is mapped without throwing', (fields) => {
    expect(typeof mapColumns(fields).text).toBe('string');
  });
});
