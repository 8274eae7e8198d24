import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawFile } from '../../../server/src/files/draw-file.js';
import type { OfficeDocument } from '../../../server/src/files/office-document.js';
import { output, testWith, toPdf } from '../../support/other-programs.js';
import { tempFolder } from '../../support/temp-folder.js';
import { aPaper, aSection, aTable, plain } from './office-paper.js';

describe('a paper of the office', () => {
  const inFolder = tempFolder();

  async function pdfOf(paper: OfficeDocument, name: 'office.pdf' | 'office.docx'): Promise<string> {
    const file = inFolder(name);
    writeFileSync(file, await drawFile({ name, input: paper }));
    if (name === 'office.docx') await toPdf(file, dirname(file));
    return inFolder('office.pdf');
  }

  const textIn = async (pdf: string) => (await output('pdftotext', '-layout', pdf, '-')).replace(/\s+/g, ' ');
  const pagesOf = async (pdf: string) => Number(/Pages: +(\d+)/.exec(await output('pdfinfo', pdf))?.[1]);

  const formats = [
    ['office.pdf', testWith('pdftotext', 'pdfinfo')],
    ['office.docx', testWith('pdftotext', 'pdfinfo', 'soffice')],
  ] as const;

  for (const [format, testHere] of formats) {
    testHere(`${format} opens elsewhere with head, numbered sections and page numbers`, async () => {
      const pdf = await pdfOf(aPaper(), format);

      const text = await textIn(pdf);
      for (const part of [
        'DINAS KOMINFO KOTA CONTOH',
        'Laporan harian pemantauan isu',
        'Sifat: Terbatas',
        'DATA CONTOH',
        '1. Ringkasan',
        '8.907 sebutan',
        '2. Isu teratas',
        'Antrean bantuan nomor 1 di kelurahan',
        '3. Sebutan bantuan tunai, 30 hari',
        '4. Catatan penyelia',
        'halaman 1 dari 1',
      ]) {
        expect(text).toContain(part);
      }
      expect(await output('pdfinfo', pdf)).toMatch(/Page size: +59\d\.?\d* x 84\d\.?\d* pts \(A4\)/);
    });

    testHere(`${format} of five hundred rows repeats its head and numbers each page`, async () => {
      const pdf = await pdfOf(
        aPaper({ sections: [aSection({ key: 'topics', title: 'Isu', table: aTable(500) })] }),
        format,
      );

      const pages = await pagesOf(pdf);
      const text = await textIn(pdf);
      expect(pages).toBeGreaterThan(8);
      expect(text).toContain('Antrean bantuan nomor 500 di kelurahan');
      expect(text.split('Cerita Sebutan Putusan')).toHaveLength(pages + 1);
      expect(text).toContain(`halaman ${pages} dari ${pages}`);
    });

    testHere(`${format} keeps a very long title and a word without an end on its pages`, async () => {
      const title = `${'Kabar bantuan yang sangat panjang '.repeat(40)}${'tanpajeda'.repeat(60)} selesai`;
      const table = { ...aTable(1), rows: [[plain(title), plain('7'), plain('Belum diputus')]] };

      const pdf = await pdfOf(aPaper({ sections: [aSection({ title, table })] }), format);

      const text = await textIn(pdf);
      expect(text.split('selesai').length).toBeGreaterThanOrEqual(2);
      expect(text).toContain('Belum diputus');
    });

    testHere(`${format} that nobody has finished says that it is a draft`, async () => {
      expect(await textIn(await pdfOf(aPaper(), format))).not.toContain('DRAF');
      expect(await textIn(await pdfOf(aPaper({ watermark: 'DRAF' }), format))).toContain('DRAF');
    });
  }

  test('figures link into the product only where its address is known', async () => {
    const linked = Buffer.from(await drawFile({ name: 'office.pdf', input: aPaper() })).toString('latin1');
    const alone = Buffer.from(
      await drawFile({ name: 'office.pdf', input: aPaper({ origin: null }) }),
    ).toString('latin1');

    expect(linked).toContain('https://tanggap.kotacontoh.go.id/issues?days=1');
    expect(alone).not.toContain('/URI');
  });

  test.each(['office.pdf', 'office.docx'] as const)(
    '%s can be made of any text and any bars',
    async (name) => {
      const text = fc.string({ unit: 'binary', maxLength: 120 });
      const bar = fc.record({
        label: text,
        value: fc.nat(1_000_000),
        isRunning: fc.boolean(),
        marks: fc.array(text, { maxLength: 2 }),
      });

      await fc.assert(
        fc.asyncProperty(text, fc.array(bar, { maxLength: 60 }), async (words, bars) => {
          const chart = { caption: words, bars, link: null };
          const table = { ...aTable(1), rows: [[plain(words), plain(words), plain(words)]], note: words };
          const sections = [aSection({ title: words, paragraphs: [[plain(words, words)]], chart, table })];

          const bytes = await drawFile({ name, input: aPaper({ title: words, sections }) });

          expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe(name === 'office.pdf' ? '%P' : 'PK');
        }),
        { numRuns: 12 },
      );
    },
    120_000,
  );
});
