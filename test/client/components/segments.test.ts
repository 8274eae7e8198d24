import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { segmentsOf, type Mark } from '../../../client/src/components/marked-text/segments.js';

const anyMarks = fc.array(
  fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }),
  { maxLength: 8 },
);
const numbered = (spans: { start: number; end: number }[]): Mark[] =>
  spans.map((span, index) => ({ ...span, number: index + 1 }));

describe('cutting a text where findings begin and end', () => {
  test('a text without findings is one plain segment', () => {
    expect(segmentsOf('Kapan cair?', [])).toEqual([{ start: 0, text: 'Kapan cair?', marks: [], ending: [] }]);
  });

  test('overlapping findings share the words between them', () => {
    const outer = { start: 0, end: 10, number: 1 };
    const inner = { start: 5, end: 15, number: 2 };

    const segments = segmentsOf('abcdefghijklmno', [inner, outer]);

    expect(segments.map(({ text, marks }) => [text, marks.map(({ number }) => number)])).toEqual([
      ['abcde', [1]],
      ['fghij', [1, 2]],
      ['klmno', [2]],
    ]);
  });

  test('a finding without a number stands behind the numbered ones', () => {
    const name = { start: 0, end: 3, number: null };
    const finding = { start: 0, end: 3, number: 4 };

    const [segment] = segmentsOf('BLT cair', [name, finding]);

    expect(segment?.marks).toEqual([finding, name]);
  });

  property.prop([fc.string({ maxLength: 50 }), anyMarks])(
    'the segments joined are always the whole text',
    (text, spans) => {
      const segments = segmentsOf(text, numbered(spans));

      expect(segments.map((segment) => segment.text).join('')).toBe(text);
    },
  );

  property.prop([fc.string({ minLength: 1, maxLength: 50 }), anyMarks])(
    'every finding inside the text ends exactly once, the others never',
    (text, spans) => {
      const marks = numbered(spans);

      const ended = segmentsOf(text, marks).flatMap(({ ending }) => ending.map(({ number }) => number));

      const inside = marks.filter(({ start, end }) => Math.max(0, start) < Math.min(text.length, end));
      expect([...ended].sort()).toEqual(inside.map(({ number }) => number).sort());
    },
  );

  property.prop([fc.string({ minLength: 1, maxLength: 50 }), anyMarks])(
    'each letter carries the findings that cover it and no other',
    (text, spans) => {
      const marks = numbered(spans);

      const carried = segmentsOf(text, marks).flatMap((segment) =>
        [...Array(segment.text.length).keys()].map((offset) => ({ at: segment.start + offset, segment })),
      );

      for (const { at, segment } of carried) {
        const covering = marks.filter(({ start, end }) => start <= at && at < end);
        expect(new Set(segment.marks)).toEqual(new Set(covering));
      }
    },
  );
});
