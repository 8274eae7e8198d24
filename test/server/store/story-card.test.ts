import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  keptMatches,
  longestTitle,
  mergeMatches,
  titleOf,
} from '../../../server/src/store/story/story-card.js';

const unmasked = (text: string) => text;

describe('title of a story', () => {
  test.each([
    ['a title', { title: ' Bantuan  cair ', text: 'Bantuan cair\n\nIsi' }, 'Bantuan cair'],
    ['the first sentence', { title: null, text: 'Cair hari ini? Katanya begitu.' }, 'Cair hari ini?'],
    ['the first line', { title: null, text: 'INFO PENTING\nsegera daftar' }, 'INFO PENTING'],
    [
      'a figure with a point whole',
      { title: null, text: 'Dana Rp1.200.000 cair. Cek!' },
      'Dana Rp1.200.000 cair.',
    ],
    ['the whole text without a sentence end', { title: null, text: 'kapan cair' }, 'kapan cair'],
  ])('It is %s', (_, mention, title) => {
    expect(titleOf(mention, unmasked)).toBe(title);
  });

  test('Masking sees the text before it is cut', () => {
    const text = `${'kata '.repeat(26)}hubungi 081298765432 sekarang`;
    const seen: string[] = [];

    titleOf({ title: null, text }, (whole) => (seen.push(whole), whole));

    expect(seen[0]).toContain('081298765432');
  });

  test('Whatever the text, a title is short, one line and whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.boolean(), (text, isTitle) => {
        const title = titleOf({ title: isTitle ? text : null, text }, unmasked);

        expect(title.length).toBeLessThanOrEqual(longestTitle);
        expect(title).not.toMatch(/[\n\r]/);
        expect(title).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }),
    );
  });
});

describe('matches of a story', () => {
  const match = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'),
    score: fc.constantFrom(0.1, 0.2, 0.3, 0.5, 0.8),
    level: fc.constant('suggest' as const),
  });

  test('Adding them one by one gives the same as all at once, in any order', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 30 }), (matches) => {
        const atOnce = mergeMatches(matches);
        const oneByOne = matches.reduceRight((known, one) => mergeMatches(known, [one]), mergeMatches());

        expect(oneByOne).toEqual(atOnce);
        expect(atOnce.length).toBeLessThanOrEqual(keptMatches);
      }),
    );
  });
});
