import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { matchQuery, queryMatcher, smallWords, type Fold } from '@tanggap/shared/query/match-query';
import { parseQuery } from '@tanggap/shared/query/parse-query';

const matches = (query: string, text: string, fold?: Fold): boolean =>
  matchQuery(parseQuery(query, { isNarrowed: true }).node, (fold ?? smallWords)(text), fold);

const text = 'Kartu sembako di desa kami belum cair, katanya lewat tautan baru.';

describe('a query held against a text at hand', () => {
  test.each([
    '',
    'sembako CAIR',
    '"kartu sembako" tautan',
    'beras OR tautan',
    'sembako -beras',
    '-beras',
    '-(beras OR gula)',
    'semb* taut*',
    'cair NEAR/3 tautan',
    'near(tautan desa cair, 7)',
    '#desa',
    'program:blt cair',
  ])('“%s” matches', (query) => {
    expect(matches(query, text)).toBe(true);
  });

  test.each([
    'sembako beras',
    '"sembako kartu"',
    'beras OR gula',
    'sembako -cair',
    '-(beras OR cair)',
    'bako*',
    'cair NEAR/2 tautan',
    'near(kartu desa baru, 5)',
    'program:blt',
  ])('“%s” does not match', (query) => {
    expect(matches(query, text)).toBe(false);
  });

  test('Words that folding leaves nothing of ask for nothing, and alone they find nothing', () => {
    const withoutSmall: Fold = (typed) => smallWords(typed).filter((word) => !['di', 'yang'].includes(word));

    expect(matches('yang cair', text, withoutSmall)).toBe(true);
    expect(matches('cair -di', text, withoutSmall)).toBe(true);
    expect(matches('yang di', text, withoutSmall)).toBe(false);
  });

  const word = fc.constantFrom('a', 'b', 'c', 'd');
  property.prop([
    fc.array(word, { maxLength: 12 }),
    fc.uniqueArray(word, { minLength: 2 }),
    fc.integer({ min: 1, max: 6 }),
  ])('near means a stretch that holds every word, however long the text', (tokens, words, distance) => {
    const isNear = tokens.some((_, from) => {
      const stretch = tokens.slice(from, from + distance + 1);
      return words.every((one) => stretch.includes(one));
    });

    const found = queryMatcher({ kind: 'near', words, distance, span: [0, 0] })(tokens);

    expect(found).toBe(isNear);
  });
});
