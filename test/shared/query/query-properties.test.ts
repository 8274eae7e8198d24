import { describe, expect } from '@jest/globals';
import { fc, test as property } from '@fast-check/jest';
import { formatQuery } from '@tanggap/shared/query/format-query';
import { parseQuery } from '@tanggap/shared/query/parse-query';
import { queryTokens } from '@tanggap/shared/query/query-tokens';
import { brokenQuery, queryNode, withoutSpans } from './query-builders.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  brokenQuery,
);

describe('the search language, whatever is typed', () => {
  property.prop([queryNode], { numRuns: 500 })(
    'a tree that is written down reads as the same tree',
    (node) => {
      const written = formatQuery(node);

      const { node: read, error } = parseQuery(written);

      expect(error).toBeNull();
      expect(withoutSpans(read)).toEqual(withoutSpans(node));
    },
  );

  property.prop([anyText], { numRuns: 2_000 })(
    'what is read writes down as a query that reads the same',
    (text) => {
      const { node } = parseQuery(text);

      expect(withoutSpans(parseQuery(formatQuery(node)).node)).toEqual(withoutSpans(node));
    },
  );

  property.prop([anyText], { numRuns: 3_000 })(
    'every problem lies inside the text and says what to do',
    (text) => {
      const { error } = parseQuery(text);

      if (!error) return;
      const [from, to] = error.span;
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(error.message.id.length).toBeGreaterThan(20);
      expect(error.message.en).not.toBe(error.message.id);
    },
  );

  property.prop([anyText, fc.boolean(), fc.boolean()], { numRuns: 3_000 })(
    'every suggestion is a query that reads in the same place',
    (text, isTextOnly, isNarrowed) => {
      const context = { programs: ['mbg', 'bsu'], isTextOnly, isNarrowed };
      const { error } = parseQuery(text, context);

      const suggestion = error?.suggestion ?? null;

      if (suggestion !== null) {
        expect(parseQuery(suggestion, context).error).toBeNull();
        expect(parseQuery(suggestion, context).node).not.toBeNull();
      }
    },
  );

  property.prop([anyText], { numRuns: 1_000 })('the pieces of a query joined are the query', (text) => {
    const pieces = queryTokens(text);

    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const piece of pieces) expect(text.slice(...piece.span)).toBe(piece.text);
  });
});
