import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  draftOf,
  emptyEntry,
  entryOf,
  numberOf,
  problemsOf,
  renewalOf,
} from '../../../client/src/features/respond/facts/fact-draft.js';
import { noon } from '../../support/builders.js';
import { aFact } from './fact-builders.js';

const now = Date.parse(noon);

describe('figures as people type them', () => {
  test.each([
    ['10.000.000', 10_000_000],
    ['10000000', 10_000_000],
    ['4,5', 4.5],
    ['4.5', 4.5],
    ['1.234,56', 1_234.56],
    ['-2', -2],
    [' 300 000 ', 300_000],
  ])('“%s” is read as a number', (typed, value) => {
    expect(numberOf(typed)).toBe(value);
  });

  test.each(['', 'sepuluh juta', '10 juta', '1,2,3', '1.23.4'])('“%s” is no number', (typed) => {
    expect(numberOf(typed)).toBeNull();
  });

  test('a known figure comes back from the form unchanged', () => {
    const amounts = fc.integer({ min: -10_000_000, max: 1_000_000_000 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(amounts, (value) => {
        const fact = aFact({ figure: { value, unit: 'keluarga', asOf: '' } });

        expect(draftOf(entryOf(fact, 'WIB'), 'WIB').figure?.value).toBe(value);
      }),
    );
  });
});

describe('an entry of the fact bank', () => {
  test('an untouched form names every field that is still missing', () => {
    const problems = problemsOf({ ...emptyEntry('', now, 'WIB'), hasFigure: true }, now, 'WIB');

    expect(problems).toEqual({
      statement: 'short',
      value: 'number',
      unit: 'missing',
      agency: 'short',
      sourceTitle: 'short',
      sourceUrl: 'address',
    });
  });

  test.each(['data.go.id', 'ftp://data.go.id/a', 'javascript:alert(1)'])(
    '“%s” is no public address',
    (url) => {
      expect(problemsOf({ ...entryOf(aFact(), 'WIB'), sourceUrl: url }, now, 'WIB')).toEqual({
        sourceUrl: 'address',
      });
    },
  );

  test('a last day that has passed is refused, today is not', () => {
    const entry = entryOf(aFact(), 'WIB');

    expect(problemsOf({ ...entry, validOn: '2026-03-08' }, now, 'WIB')).toEqual({ validOn: 'past' });
    expect(problemsOf({ ...entry, validOn: '2026-03-09' }, now, 'WIB')).toEqual({});
    expect(problemsOf({ ...entry, validOn: '' }, now, 'WIB')).toEqual({ validOn: 'date' });
  });

  test('a lapsed fact is renewed for 90 days and keeps what it says', () => {
    const lapsed = aFact({ validUntil: '2026-03-01T16:59:59.000Z' });
    const renewed = draftOf(renewalOf(lapsed, now, 'WIB'), 'WIB');

    expect(renewed.validUntil).toBe('2026-06-07T16:59:59.000Z');
    expect(renewed).toMatchObject({ statement: lapsed.statement, figure: lapsed.figure });
  });

  test('without a figure none is sent, whatever was typed before', () => {
    const entry = { ...entryOf(aFact(), 'WIB'), hasFigure: false };

    expect(draftOf(entry, 'WIB').figure).toBeNull();
  });
});
