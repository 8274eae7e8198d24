// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="../../../../server/src/score/text/natural.d.ts" />
import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import stemmer from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js';
import { mayStem } from '../../../../server/src/score/text/may-stem.js';

const beginnings = ['', 'me', 'memper', 'meny', 'peng', 'ber', 'di', 'ke', 'ter', 'se', 'ku', 'kau', 'pe'];
const endings = ['', 'kan', 'an', 'i', 'nya', 'lah', 'kannya', 'isasi', 'ku', 'ikah', 'anmulah'];
const root = fc.constantFrom(...stemmer.dictionary.filter((word) => /^[a-z]+$/.test(word)));
const letters = fc.string({
  unit: fc.constantFrom(...'a i u e b n g k m p r s t d l h'.split(' ')),
  maxLength: 6,
});

describe('sparing the stemmer words that it gives back as they are', () => {
  test.prop(
    [fc.constantFrom(...beginnings), fc.oneof(root, letters), fc.nat(1), fc.constantFrom(...endings)],
    { numRuns: 3_000 },
  )('When the stemmer changes a word, then it was asked', (beginning, middle, cut, ending) => {
    const word = beginning + middle.slice(cut) + ending;
    fc.pre(word.length > 3);

    const isChanged = stemmer.stem(word) !== word;

    expect(mayStem(word) || !isChanged).toBe(true);
  });

  test('Names and slips of the pen are not asked about', () => {
    expect(['karsiyem', 'sulastrii', 'gpp', 'ojol', 'jokowi'].filter(mayStem)).toEqual([]);
  });
});
