import { expect, test } from '@jest/globals';
import { scorerWith } from '../builders.js';

test.each([
  'Benarkah mulai bulan depan semua penerima bansos PKH di kabupaten kami harus datang sendiri ke kantor pos membawa kartu keluarga asli dan dua fotokopi agar bantuannya tidak dialihkan ke warga lain?',
  'Benarkah MBG diganti uang?',
])('A rumour that is asked about reads as a question however long: %s', (text) => {
  expect(scorerWith()(text).scores.question).toBeGreaterThanOrEqual(0.5);
});

test('When nobody waits for an answer, then it is no question', () => {
  const { scores } = scorerWith()('Benarkah ini yang disebut makan bergizi?? 😂 MBG lawak');

  expect(scores.question).toBeLessThan(0.5);
});
