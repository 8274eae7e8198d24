import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawFile } from '../../../../server/src/files/draw-file.js';
import type { FileInput } from '../../../../server/src/respond/files/index.js';
import { output, testWith, toPdf } from '../../../support/other-programs.js';
import { tempFolder } from '../../../support/temp-folder.js';
import { aDesk, aFileInput, unapproved } from './file-input.js';

/** Text as another program reads it, lines joined. */
async function textIn(pdf: string): Promise<string> {
  return (await output('pdftotext', '-layout', pdf, '-')).replace(/\s+/g, ' ');
}

describe('a press release', () => {
  const inFolder = tempFolder();

  async function pdfOf(input: FileInput, format: 'press.pdf' | 'press.docx'): Promise<string> {
    const file = inFolder(format);
    writeFileSync(file, await drawFile({ name: format, input }));
    if (format === 'press.docx') await toPdf(file, dirname(file));
    return inFolder('press.pdf');
  }

  const formats = [
    ['press.pdf', testWith('pdftotext', 'pdfinfo')],
    ['press.docx', testWith('pdftotext', 'pdfinfo', 'soffice')],
  ] as const;

  for (const [format, testHere] of formats) {
    testHere(`${format} opens elsewhere with the parts of an office release in order`, async () => {
      const pdf = await pdfOf(aFileInput(), format);

      const text = await textIn(pdf);
      const parts = [
        aDesk.agency.toUpperCase(),
        'Meja Humas',
        'Nomor',
        'Tidak ada pendaftaran bantuan lewat tautan',
        'Kota Contoh, 9 Maret 2026 – Penerima bantuan ditetapkan dari data kesejahteraan.',
        'Beredar pesan',
        'Pesan itu menyebut',
        'Petugas tidak pernah meminta kode OTP.',
        'Cek status',
        '***',
        'Sumber',
        'Cek Bersama',
        'Narahubung',
        'halaman 1 dari 1',
      ];
      const places = parts.map((part) => text.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(text).toMatch(/S ?I ?A ?R ?A ?N P ?E ?R ?S/);
      expect(text).toContain('8f3c8f3c');
      expect(await output('pdfinfo', pdf)).toMatch(/Page size: +59\d\.?\d* x 84\d\.?\d* pts \(A4\)/);
    });

    testHere(`${format} grows with its text and numbers every page`, async () => {
      const why = `${'Kalimat ini menambah panjang penjelasan. '.repeat(110)}\n${'panjangsekali'.repeat(30)}`;

      const pdf = await pdfOf(aFileInput({ blocks: { why } }), format);

      const pages = Number(/Pages: +(\d+)/.exec(await output('pdfinfo', pdf))?.[1]);
      expect(pages).toBeGreaterThan(1);
      expect(await textIn(pdf)).toContain(`halaman ${pages} dari ${pages}`);
    });

    testHere(`${format} of a version that nobody approved says that it is a draft`, async () => {
      const approved = await textIn(await pdfOf(aFileInput(), format));
      const draft = await textIn(await pdfOf(unapproved(aFileInput()), format));

      expect(approved).not.toContain('DRAF');
      expect(draft).toContain('DRAF – belum disetujui');
    });
  }

  testWith('pdftotext')('a text with hostile signs is printed without them', async () => {
    const fact = 'Iuran\u0000 tetap\u001b.\ud800 <b>Tidak</b> &amp; naik 😱 𝗦𝗔𝗠𝗔 \u202eterbalik';

    const text = await textIn(await pdfOf(aFileInput({ blocks: { fact } }), 'press.pdf'));

    expect(text).toContain('Iuran tetap. <b>Tidak</b> &amp; naik SAMA terbalik');
  });

  test.each(['press.pdf', 'press.docx'] as const)(
    '%s can be made of any text',
    async (name) => {
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
      );
      const parts = fc.record({ headline: text, fact: text, why: text, title: text });

      await fc.assert(
        fc.asyncProperty(parts, async ({ headline, fact, why, title }) => {
          const input = aFileInput({ headline, blocks: { fact, why, claim: '', close: '' } });
          const evidence = input.references.evidence.map((one) => ({ ...one, title }));

          const bytes = await drawFile({
            name,
            input: { ...input, references: { ...input.references, evidence } },
          });

          expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe(name === 'press.pdf' ? '%P' : 'PK');
        }),
        { numRuns: 12 },
      );
    },
    120_000,
  );

  test('an address in the text is never fetched', async () => {
    const input = aFileInput({
      headline: 'http://127.0.0.1:9/a.png',
      blocks: { fact: 'file:///etc/passwd' },
    });
    writeFileSync(inFolder('a.pdf'), await drawFile({ name: 'press.pdf', input }));

    expect(readFileSync(inFolder('a.pdf')).toString('latin1')).not.toContain('root:');
  });
});
