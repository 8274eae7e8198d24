import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { figureWords, numberWords } from '@tanggap/shared/render/number-words';
import { spokenSeconds, spokenText } from '@tanggap/shared/render/spoken-text';

describe('numbers in words', () => {
  test.each([
    [0, 'nol'],
    [11, 'sebelas'],
    [15, 'lima belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [1_000, 'seribu'],
    [1_978, 'seribu sembilan ratus tujuh puluh delapan'],
    [2_400_000, 'dua juta empat ratus ribu'],
    [3_000_000_001, 'tiga miliar satu'],
  ])('%d', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });

  property.prop([fc.nat(999_999_999)])('different numbers never read the same', (value) => {
    expect(numberWords(value)).not.toBe(numberWords(value + 1));
    expect(numberWords(value)).not.toMatch(/\d|undefined| {2}/);
  });

  test('When a text is no Indonesian figure, then nothing is read into it', () => {
    expect(figureWords('1.2.3')).toBeNull();
    expect(figureWords('1,25')).toBe('satu koma dua lima');
  });
});

describe('text for an announcer', () => {
  test.each([
    ['Bantuan Rp600.000 dan Rp1,2 juta', 'Bantuan enam ratus ribu rupiah dan satu koma dua juta rupiah'],
    [
      'naik 24% dari 1.978 keluarga',
      'naik dua puluh empat persen dari seribu sembilan ratus tujuh puluh delapan keluarga',
    ],
    ['pukul 08.00 dan jam 10.30', 'pukul delapan dan pukul sepuluh lewat tiga puluh menit'],
    [
      'Hubungi 1708 atau 0812-3456-789',
      'Hubungi satu tujuh nol delapan atau nol delapan satu dua tiga empat lima enam tujuh delapan sembilan',
    ],
    ['Cek https://bantuan.contoh.go.id/cek?a=1.', 'Cek laman bantuan titik contoh titik go titik id.'],
    ['Buka laman resmi contoh.go.id [2]', 'Buka laman resmi contoh titik go titik id'],
    ['pada 16 November 2026', 'pada 16 November 2026'],
    ['desa/kelurahan & kecamatan', 'desa atau kelurahan dan kecamatan'],
  ])('%s', (text, spoken) => {
    expect(spokenText(text)).toBe(spoken);
  });

  property.prop([fc.webUrl()])('no address is left to be spelled', (url) => {
    expect(spokenText(`Cek ${url} sekarang`)).not.toMatch(/:\/\//);
  });

  test('130 words take a minute', () => {
    expect(spokenSeconds(Array.from({ length: 130 }, () => 'kata').join(' '))).toBe(60);
  });
});
