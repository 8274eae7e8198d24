import { describe, expect, test } from '@jest/globals';
import { stemQuery, stemText } from '../../../../server/src/score/text/stem-text.js';
import { stemWord } from '../../../../server/src/score/text/stem-word.js';

describe('stemWord', () => {
  // Own pairs: forms a desk meets daily, and forms the dictionary stemmer is known to get wrong.
  test.each([
    ['penyaluran', 'salur'],
    ['dibagikan', 'bagi'],
    ['pendaftaran', 'daftar'],
    ['keracunan', 'racun'],
    ['membantah', 'bantah'],
    ['bantahannya', 'bantah'],
    ['membelinya', 'beli'],
    ['memuaskan', 'puas'],
    ['perpajakan', 'pajak'],
    ['pemberdayaan', 'daya'],
    ['bansosnya', 'bansos'],
    ['mbgnya', 'mbg'],
    ['diviralkan', 'viral'],
    ['dibagiin', 'bagi'],
    ['nyumbang', 'sumbang'],
    ['kerusakan', 'rusak'],
    ['penyelidikan', 'selidik'],
    ['sekolah', 'sekolah'],
    ['hanya', 'hanya'],
  ])('Stems %s to %s', (word, stem) => {
    expect(stemWord(word)).toBe(stem);
  });

  test('The government is not a command', () => {
    expect(stemWord('pemerintah')).not.toBe(stemWord('perintah'));
  });

  test('Very long words and words with digits come back unchanged', () => {
    expect(stemWord('ber'.repeat(20))).toBe('ber'.repeat(20));
    expect(stemWord('covid19')).toBe('covid19');
  });
});

describe('stemText', () => {
  test('Spelling variants of one sentence are indexed alike', () => {
    expect(stemText('Bansosnya BLM dicairkan!!')).toBe(stemText('bansos belum cair'));
  });

  test('Negations stay and function words go', () => {
    expect(stemText('Bantuan itu tidak akan dipotong oleh desa')).toBe('bantu tidak potong desa');
  });

  test('A link is found again by its host', () => {
    expect(stemText('daftar di https://cek-bansos.contoh.my.id/form?id=3')).toContain(
      stemText('cek-bansos.contoh.my.id'),
    );
  });

  test('Sums are found with and without points', () => {
    expect(stemText('Rp1.500.000')).toContain(stemText('1500000'));
  });

  test('A question lists each stem once', () => {
    expect(stemQuery('anak-anak dan anak sekolah')).toEqual(['anak', 'sekolah']);
    expect(stemQuery('yang di sini')).toEqual([]);
  });
});
