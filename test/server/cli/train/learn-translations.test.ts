import { expect, test } from '@jest/globals';
import { learnTranslations, type TextPair } from '../../../../server/src/cli/train/learn-translations.js';
import { meaningReader, plainHash } from '../../../../server/src/score/models/meaning.js';
import { readText } from '../../../../server/src/score/text/read-text.js';

const pair = (text: string, indonesian: string): TextPair => ({
  text: readText(text),
  indonesian: readText(indonesian),
});
const pairs = [
  pair('dalan kampung kula rusak', 'jalan kampung kami rusak'),
  pair('dalan neng desa amba', 'jalan di desa lebar'),
  pair('kampung kula tebih', 'kampung kami jauh'),
  pair('desa kula jembar', 'desa kami luas'),
];

test('A word is read as the Indonesian word that keeps standing beside it', () => {
  const meaningOf = meaningReader(learnTranslations([pairs], [readText('jalan kampung kami')]));

  expect(meaningOf('dalan')).toBe(plainHash('jalan'));
  expect(meaningOf('kula')).toBe(plainHash('kami'));
});

test('A word that Indonesian texts use as well keeps its own meaning', () => {
  const everyday = Array.from({ length: 4 }, () => readText('dalan itu nama tempat'));

  const meaningOf = meaningReader(learnTranslations([pairs], everyday));

  expect(meaningOf('dalan')).toBe(plainHash('dalan'));
});

test('The same texts teach the same', () => {
  expect(learnTranslations([pairs], [])).toEqual(learnTranslations([pairs], []));
});

test.each([
  ['rancak', 'bagus'],
  ['henteu', 'tidak'],
  ['kuciwa', 'kecewa'],
])('Without any learning %s is read as %s', (word, meaning) => {
  expect(meaningReader(null)(word)).toBe(plainHash(meaning));
});
