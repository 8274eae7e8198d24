import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { weightedLength } from '@tanggap/shared/render/weighted-length';

describe('length as X counts it', () => {
  test.each([
    ['plain letters', 'Halo warga', 10],
    ['accented letters, composed or not', 'caf\u00e9 cafe\u0301', 9],
    ['letters of Thai and Arabic below 4352', 'ไทย عرب', 7],
    ['letters of Chinese, Japanese and Korean', '你好こんにちは안녕', 18],
    ['typographic quotes and dashes', '“a” – ‘b’', 9],
    ['an ellipsis and a bullet, which lie outside the light ranges', '…•', 4],
    ['primes', '5′ 6″', 5],
    ['a currency sign above the light ranges', '€1', 3],
    ['a single emoji', '😀', 2],
    ['an emoji with a skin tone', '👍🏽', 2],
    ['a family joined of four emoji', '👨‍👩‍👧‍👦', 2],
    ['a flag of two regional signs', '🇮🇩', 2],
    ['a keycap', '1️⃣', 2],
    ['emoji between words', 'a 😀 b', 6],
    ['a copyright sign without emoji form', '©', 1],
    ['nothing', '', 0],
  ])('%s', (_what, text, length) => {
    expect(weightedLength(text)).toBe(length);
  });

  test.each([
    ['https://contoh.go.id', 23],
    ['http://contoh.go.id/a/very/long/path/that/would/not/fit?with=query&and=more#part', 23],
    ['contoh.go.id', 23],
    ['Cek https://contoh.go.id/a.', 28],
    ['(contoh.go.id)', 25],
    ['https://contoh.go.id https://contoh.com', 47],
  ])('an address counts 23 whatever its length: %s', (text, length) => {
    expect(weightedLength(text)).toBe(length);
  });

  test('a mail address is no link and counts as written', () => {
    expect(weightedLength('humas@contoh.go.id')).toBe(18);
  });

  test('When X may not know an address, then the longer of both counts', () => {
    const address = 'http://127.0.0.1:4100/answers/T-1234567890';

    expect(weightedLength(address)).toBe(address.length);
    expect(weightedLength('http://a.example')).toBe(23);
  });

  property.prop([fc.string({ unit: 'grapheme', maxLength: 80 })])(
    'decomposing a text never changes its length',
    (text) => {
      expect(weightedLength(text.normalize('NFD'))).toBe(weightedLength(text));
    },
  );

  property.prop([fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 })])(
    'words of plain letters count as many as they have signs',
    (words) => {
      expect(weightedLength(words.join(' '))).toBe(words.join(' ').length);
    },
  );
});
