import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { shortText } from '../../../client/src/lib/short-text.js';
import { components as english } from '../../../client/src/text/en/components.js';
import { components as indonesian } from '../../../client/src/text/id/components.js';

const schema = z.string().trim().min(3).max(5);

describe('texts that are too short', () => {
  test('When a text is too short, then least and present length are told', () => {
    const short = shortText(schema, ' a ');

    expect(short).toEqual({ least: 3, now: 1 });
  });

  test('A text that is long enough, or too long, is not called short', () => {
    const found = ['abc', 'abcdef'].map((text) => shortText(schema, text));

    expect(found).toEqual([null, null]);
  });

  test('Both languages say what was expected and what came', () => {
    const said = [indonesian, english].map(({ tooShort }) => tooShort(3, 1));

    expect(said).toEqual(['Paling sedikit 3 huruf; sekarang 1.', 'At least 3 characters; now 1.']);
  });
});
