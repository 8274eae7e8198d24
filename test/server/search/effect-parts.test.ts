import { describe, expect, test } from '@jest/globals';
import { halvedAfter } from '../../../server/src/search/halved-after.js';
import { ownPhrases } from '../../../server/src/search/own-phrases.js';
import { aContent } from '../../support/respond-builders.js';

const claim = 'Bantuan beras 10 kg dihentikan mulai bulan depan';
const pageUrl = 'https://tanggap.contoh.go.id/answers/T-1';

describe('what counts as our own facts', () => {
  test('Figures with their unit, runs of the headline, telling tags and the page are looked for', () => {
    const content = aContent({
      headline: 'Penyaluran beras tetap berjalan sampai akhir tahun',
      blocks: {
        fact: 'Beras disalurkan kepada 1.200 keluarga [1].',
        why: 'Anggaran Rp600.000 per orang sudah cair.',
      },
      hashtags: ['BerasTepatSasaran', 'beras'],
    });
    const facts = [{ statement: 'Sebanyak 45 gudang melayani penyaluran.' }];

    const phrases = ownPhrases({ content, claim, facts, pageUrl });

    expect(phrases).toEqual([
      ...['1.200 keluarga', 'Rp600.000', '45 gudang'],
      ...['Penyaluran beras tetap berjalan', 'beras tetap berjalan sampai akhir'],
      ...['tetap berjalan sampai akhir tahun', '#BerasTepatSasaran', 'tanggap.contoh.go.id'],
    ]);
  });

  test('What the claim says itself is not ours', () => {
    const content = aContent({
      headline: 'Bantuan beras dihentikan mulai bulan depan? Keliru',
      blocks: { fact: 'Bantuan beras 10 kg berlanjut untuk 10 kg berikutnya.' },
    });

    const phrases = ownPhrases({ content, claim, facts: [], pageUrl: 'http://127.0.0.1:4100/answers/T-1' });

    expect(phrases).toEqual(['mulai bulan depan? Keliru']);
  });

  test('A draft with nothing in it looks for nothing but its page', () => {
    const content = aContent({ headline: '', blocks: { fact: '' } });

    expect(ownPhrases({ content, claim, facts: [], pageUrl })).toEqual(['tanggap.contoh.go.id']);
  });
});

describe('hours until the volume stayed at half', () => {
  test.each([
    ['it stays below from the third hour', [4, 20, 10], [18, 12, 6, 9, 10, 3], 2],
    ['it is quiet at once', [4, 20, 10], [1, 2, 1, 0], 0],
    ['one late hour is loud again', [20], [5, 5, 5, 11, 2, 2], null],
    ['too few hours have passed', [20], [2, 2], null],
    ['nothing was there to halve', [0, 0], [0, 0, 0, 0], null],
  ])('Where %s, then that is said', (_, before, after, hours) => {
    expect(halvedAfter(before, after)).toBe(hours);
  });
});
