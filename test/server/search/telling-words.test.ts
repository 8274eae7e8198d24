import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { surfacesOf } from '../../../server/src/search/surface-words.js';
import { logOddsScore, tellingWords } from '../../../server/src/search/telling-words.js';
import { stemText } from '../../../server/src/score/text/stem-text.js';

const times = <T>(count: number, item: T): T[] => Array<T>(count).fill(item);

describe('words that stand out', () => {
  test('The score is the difference of log-odds over its standard error, worked out by hand', () => {
    // 30 of 40 against 2 of 80, prior 20·32/120: ln(35.33/24.67) − ln(7.33/92.67) = 2.8959; √(1/35.33 + 1/24.67 + 1/7.33 + 1/92.67) = 0.4648.
    expect(logOddsScore([30, 40], [2, 80], (20 * 32) / 120)).toBeCloseTo(2.89593 / 0.46476, 3);
  });

  test('A bare number is no word, however often it comes', () => {
    const told = tellingWords(times(40, ['12', 'juta']), times(80, ['cair']), 5);

    expect(told.map(({ stem }) => stem)).toEqual(['juta']);
  });

  test('A word that both sides share does not stand out, one that only the spike has does', () => {
    const here = [...times(30, ['bantu', 'taut', 'daftar']), ...times(10, ['bantu'])];
    const before = [...times(70, ['bantu', 'antre']), ...times(10, ['daftar'])];

    const words = tellingWords(here, before, 5);

    expect(words.map(({ stem }) => stem)).toEqual(['taut', 'daftar']);
    expect(words[0]).toEqual({ stem: 'taut', here: 0.75, usually: 0 });
  });

  test('A long text that repeats a word counts once', () => {
    const here = [times(50, 'saldo'), ...times(20, ['bantu'])];

    expect(tellingWords(here, times(50, ['bantu']), 5)).toEqual([]);
  });

  test('Shares lie between nothing and all, whatever the texts are', () => {
    const texts = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, texts, (here, before) => {
        const words = tellingWords(here, before, 3);

        expect(words.length).toBeLessThanOrEqual(3);
        for (const { here: share, usually } of words) expect(share).toBeGreaterThan(usually);
      }),
    );
  });

  test('Words are shown as most people wrote them, never with anybody’s number', () => {
    const texts = [
      ...times(3, 'Pendaftaran lewat 0812-3456-7890 segera ditutup'),
      'Daftar sekarang juga, pendaftarannya gratis',
    ];
    const stems = new Set(texts.flatMap((text) => stemText(text).split(' ')));

    const shown = surfacesOf(texts, stems);

    expect(shown.get('daftar')).toBe('pendaftaran');
    expect([...shown.values()].filter((word) => /0812|3456|7890/.test(word))).toEqual([]);
  });
});
