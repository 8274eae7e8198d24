import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareTexts, diffText } from '../../../client/src/features/respond/draft/compare.js';
import { aContent } from '../../support/respond-builders.js';

const side = (before: string, after: string, without: 'added' | 'removed') =>
  diffText(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('comparing two texts', () => {
  test('Whatever is compared, both texts can be read back from the pieces', () => {
    const sentence = fc
      .array(fc.constantFrom('bantuan', 'tunai', 'resmi', '[4]', '. ', ' ', 'Rp1,2'))
      .map((w) => w.join(''));

    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        expect(side(before, after, 'added')).toBe(before);
        expect(side(before, after, 'removed')).toBe(after);
      }),
    );
  });

  test('A replaced phrase reads as one, not as scattered words', () => {
    const pieces = diffText('Hubungi kelurahan yang dekat.', 'Hubungi layanan pengaduan yang resmi.');

    expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(pieces[1]?.text).toBe('kelurahan yang dekat');
  });

  test('A citation that stays is not part of a change', () => {
    const pieces = diffText('Salah. [3] Lama sekali.', 'Keliru. [3] Baru saja.');

    expect(pieces.some(({ kind, text }) => kind === 'same' && text.includes('[3]'))).toBe(true);
  });

  test('Words that came and went are counted per block', () => {
    const before = aContent({ blocks: { why: 'Alamat itu baru.' } });
    const after = aContent({ blocks: { why: 'Alamat itu baru dibuat kemarin. [1]' } });

    const why = compareTexts(before, after).find(({ part }) => part === 'why');

    expect(why).toMatchObject({ isChanged: true, added: 2, removed: 0 });
    expect(compareTexts(before, after).filter(({ isChanged }) => isChanged)).toHaveLength(1);
  });
});
