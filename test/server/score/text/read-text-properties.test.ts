import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maxTextLength } from '../../../../shared/src/mention.js';
import { readText } from '../../../../server/src/score/text/read-text.js';
import { stemText } from '../../../../server/src/score/text/stem-text.js';
import { expectBounded } from '../../../support/bounded.js';

/** Pieces that meet the reader's special cases, mixed with any characters at all, half surrogates too. */
const pieces = fc.constantFrom(
  ...[
    'gak',
    'Bantuaaan',
    'b4ngsat',
    'Rp1.500,00',
    '50%',
    '07:30',
    'https://a.my.id/x?y=1,',
    'wa.me/628',
    'a.b.c',
  ],
  ...[
    '@warga',
    'x@y.co.id',
    '#BansosCair',
    '#_',
    '!!!?',
    '...',
    ':-)',
    '😂😂',
    '👨‍👩‍👧',
    '🇮🇩',
    '½',
    'ﬁ',
    'ﷺ',
    '𝗛𝗮𝗱',
  ],
  ...[
    '\u200b',
    '\u202e',
    '\ud83d',
    '\ude00',
    '\u0000',
    '\u0301',
    "jum'at",
    'е',
    ' ',
    '\n',
    'info-bansos.my.id',
  ],
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 4 })), {
    maxLength: 25,
  })
  .map((parts) => parts.join(''));

describe('readText on any text', () => {
  test('Every word has a place inside the original, in order', () => {
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { start, end } of readText(given).words) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          last = end;
        }
      }),
    );
  });

  test('What stands at the place of a word reads as that word', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const { kind, form, start, end } of readText(given).words) {
          const again = readText(given.slice(start, end)).words[0];

          expect(again).toMatchObject({ kind, form });
        }
      }),
    );
  });

  test('The folded text is its words parted by single blanks, each unit with a place', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { folded, offsets, words } = readText(given);

        expect(folded).toBe(words.map(({ form }) => form).join(' '));
        expect(offsets).toHaveLength(folded.length + 1);
        for (let at = 1; at < offsets.length; at += 1)
          expect(offsets[at]!).toBeGreaterThanOrEqual(offsets[at - 1]!);
      }),
    );
  });

  test('Reading twice gives the same view, and stems never fail', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(readText(given).folded).toBe(readText(given).folded);
        expect(typeof stemText(given)).toBe('string');
      }),
    );
  });
});

describe('readText on very long texts', () => {
  test.each(['a.b.', 'a-b.c', '\u0301', 'aaaa', '😂', 'https://', '@a', '!', 'ﷺ'])(
    'A megabyte of %j is read no further than the limit, in bounded time',
    (piece) => {
      const given = piece.repeat(Math.ceil(1_000_000 / piece.length));

      const { words } = expectBounded(() => readText(given));

      expect(words.at(-1)?.end ?? 0).toBeLessThanOrEqual(maxTextLength);
    },
  );
});
