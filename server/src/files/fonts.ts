import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Roboto comes with pdfmake, so that a file looks the same on every machine; system fonts are never asked. */
const folder = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);

export const fontFiles = {
  normal: join(folder, 'Roboto-Regular.ttf'),
  bold: join(folder, 'Roboto-Medium.ttf'),
  italics: join(folder, 'Roboto-Italic.ttf'),
  bolditalics: join(folder, 'Roboto-MediumItalic.ttf'),
} as const;

let covered: ((code: number) => boolean) | undefined;

/** True where our font has a sign for this code point; read from the font itself, once a thread. */
export function hasGlyph(code: number): boolean {
  covered ??= readCoverage(readFileSync(fontFiles.normal));
  return covered(code);
}

function tableAt(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`expected a table ${tag} in ${fontFiles.normal}`);
}

/**
 * The character map of the font, format 4 (OpenType 1.9, cmap): runs of code points up to U+FFFF. Code points above,
 * which this font does not have, count as missing.
 */
function readCoverage(font: Buffer): (code: number) => boolean {
  const cmap = tableAt(font, 'cmap');
  const map = cmap + font.readUInt32BE(cmap + 8);
  if (font.readUInt16BE(map) !== 4)
    throw new Error(`expected a character map of format 4 in ${fontFiles.normal}`);
  const segments = font.readUInt16BE(map + 6) / 2;
  const runs = Array.from({ length: segments }, (_, index) => ({
    end: font.readUInt16BE(map + 14 + 2 * index),
    start: font.readUInt16BE(map + 16 + 2 * (segments + index)),
  }));
  return (code) => runs.some(({ start, end }) => code >= start && code <= end && code !== 0xffff);
}
