import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasGlyph } from '../../../server/src/files/fonts.js';
import { fontText } from '../../../server/src/files/printable.js';
import { xmlText } from '../../../server/src/files/xml-text.js';

describe('text for files', () => {
  test.each([
    ['Awas 👨‍👩‍👧 penipuan ‼️', 'Awas penipuan ‼'],
    ['𝗔𝗪𝗔𝗦 ① ｓemua', 'AWAS 1 semua'],
    ['Nama: 王芳', 'Nama: ◊◊'],
    ['nomor 08•••• é', 'nomor 08•••• é'],
  ])('%s is printed as %s', (text, printed) => {
    expect(fontText(text)).toBe(printed);
  });

  test('whatever comes, only signs that our font has remain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const strange = Array.from(fontText(text)).filter(
          (sign) => sign !== '\n' && !hasGlyph(sign.codePointAt(0)!),
        );

        expect(strange).toEqual([]);
      }),
    );
  });

  test('whatever comes, an XML reader takes what remains', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(xmlText(text)).toMatch(/^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });
});
