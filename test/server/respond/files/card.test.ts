import { describe, expect, test } from '@jest/globals';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { cardContent } from '../../../../server/src/respond/files/card-content.js';
import { drawFile } from '../../../../server/src/files/draw-file.js';
import type { FileInput } from '../../../../server/src/respond/files/index.js';
import { fitText } from '../../../../server/src/respond/files/fit-text.js';
import { aFileInput, unapproved } from './file-input.js';

const card = (input: FileInput): Promise<Uint8Array> => drawFile({ name: 'card.png', input });

/** Width and height as the PNG's own first chunk gives them. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

/** The pixels of a strip, as one string, to see whether anything was written there. */
async function strip(
  png: Uint8Array,
  [x, y, width, height]: [number, number, number, number],
): Promise<Set<string>> {
  const canvas = createCanvas(1080, 1080);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(Buffer.from(png)), 0, 0);
  const { data } = context.getImageData(x, y, width, height);
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.subarray(at, at + 3).join(','));
  return colours;
}

describe('the picture card', () => {
  test('is a square PNG of 1080 pixels', async () => {
    const png = await card(aFileInput());

    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(sizeOf(png)).toEqual([1080, 1080]);
  });

  test('says who speaks, what is so and how to check, never the claim', () => {
    const content = cardContent(aFileInput());

    expect(content).toMatchObject({
      agency: 'Dinas Kominfo Kota Contoh',
      date: '9 Maret 2026',
      label: 'Penjelasan resmi: penipuan',
      headline: 'Tidak ada pendaftaran bantuan lewat tautan; jangan bagikan kode OTP',
      fact: 'Penerima bantuan ditetapkan dari data kesejahteraan. Tidak ada pendaftaran lewat pesan.',
      check: 'Cek status di cekbansos.kemensos.go.id atau di kantor kelurahan.',
      program: 'Bantuan Langsung Tunai',
      mark: 'T-12 v3',
    });
    expect(Object.values(content).join(' ')).not.toContain('nomor induk');
  });

  test('of a version that nobody approved says that it is a draft', () => {
    expect(cardContent(unapproved(aFileInput())).label).toMatch(/^DRAF/);
  });

  test('leads to the public page where the answer names no way to check', () => {
    const { check } = cardContent(aFileInput({ blocks: { close: '' } }));

    expect(check).toBe('Baca penjelasan lengkap dan buktinya di tanggap.kotacontoh.go.id/answers/T-12.');
  });

  test('keeps its margins free, however long its texts are', async () => {
    const long = 'Kalimatpanjangtanpajeda'.repeat(40);
    const png = await card(
      aFileInput({
        headline: long.slice(0, 200),
        blocks: { fact: `${long} dan lagi. `.repeat(4), close: long },
      }),
    );

    expect(await strip(png, [1010, 160, 70, 780])).toEqual(new Set(['245,245,242']));
    expect(await strip(png, [0, 160, 70, 780])).toEqual(new Set(['245,245,242']));
  });

  test('can be drawn of any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 150 }),
    );

    await fc.assert(
      fc.asyncProperty(text, text, text, async (headline, fact, close) => {
        expect(sizeOf(await card(aFileInput({ headline, blocks: { fact, close } })))).toEqual([1080, 1080]);
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

describe('text set into a box', () => {
  const box = { width: 300, height: 120, sizes: [40, 30, 20], leading: 1.2 };
  /** Every letter half as wide as it is high. */
  const measure = (text: string, size: number): number => text.length * size * 0.5;

  test('takes the largest size at which it fits', () => {
    expect(fitText('Iuran tetap', box, measure)).toMatchObject({ size: 40, lines: ['Iuran tetap'] });
    expect(fitText('Iuran tetap sampai akhir tahun depan', box, measure).size).toBe(30);
  });

  test('gives up whole sentences before it cuts one', () => {
    const { lines } = fitText('Iuran tetap sama. Cek di a.go.id saja. '.repeat(4).trim(), box, measure);

    expect(lines.join(' ')).toMatch(/\.$/);
  });

  test('never leaves its box, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), fc.integer({ min: 40, max: 600 }), (text, width) => {
        const { lines, size, height } = fitText(text, { ...box, width }, measure);

        expect(height).toBeLessThanOrEqual(box.height);
        for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
