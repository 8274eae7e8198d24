import { describe, expect, test } from '@jest/globals';
import type { LintFinding, LintPlace } from '@tanggap/shared/lint/lint-types';
import { nextFinding, orderFindings } from '../../../client/src/features/respond/draft/finding-order.js';
import { rangesOf } from '../../../client/src/features/respond/draft/highlight.js';
import { countWords, readingSeconds } from '../../../client/src/features/respond/draft/words.js';

const finding = (
  part: LintPlace['part'],
  span: [number, number] | null,
  severity: LintFinding['severity'] = 'warn',
): LintFinding => ({
  rule: `rule-${String(part)}-${span?.[0] ?? 'all'}`,
  principle: 'clarity',
  severity,
  place: { part, span },
  reason: { id: 'Sebab.', en: 'Because.' },
});

describe('marks in a block', () => {
  test('Citations, places to fill and findings are each marked', () => {
    const text = 'Hubungi [nomor pengaduan]. Selalu ada. [4]';
    const ranges = rangesOf(text, 'close', [finding('close', [27, 38])]);

    expect(ranges.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['citation', '[4]'],
      ['place', '[nomor pengaduan]'],
      ['warn', 'Selalu ada.'],
    ]);
  });

  test('A place that the linter points at as well is marked once', () => {
    const ranges = rangesOf('[nomor pengaduan]', 'close', [finding('close', [0, 17], 'block')]);

    expect(ranges.map(({ kind }) => kind)).toEqual(['place']);
  });

  test('A finding about another block marks nothing here', () => {
    expect(rangesOf('Selalu ada.', 'fact', [finding('why', [0, 6])])).toEqual([]);
  });
});

describe('the way through the findings', () => {
  const findings = [
    finding('x', null),
    finding('why', [10, 20]),
    finding('fact', [5, 9]),
    finding('fact', [0, 2]),
    finding('close', [0, 4], 'block'),
  ];

  test('What holds back comes first, then the order of reading', () => {
    expect(orderFindings(findings).map(({ place }) => [place.part, place.span?.[0] ?? null])).toEqual([
      ['close', 0],
      ['fact', 0],
      ['fact', 5],
      ['why', 10],
      ['x', null],
    ]);
  });

  test('F8 goes to the next in the text and begins again after the last', () => {
    expect(nextFinding(findings, null)?.place).toEqual({ part: 'fact', span: [0, 2] });
    expect(nextFinding(findings, { part: 'fact', at: 2 })?.place).toEqual({ part: 'fact', span: [5, 9] });
    expect(nextFinding(findings, { part: 'close', at: 3 })?.place.part).toBe('fact');
    expect(nextFinding([finding('x', null)], null)).toBeNull();
  });
});

test('Citation numbers are no words, amounts are one', () => {
  expect(countWords('Bantuan Rp1,2 juta gratis. [4]')).toBe(4);
  expect(readingSeconds(87)).toBe(35);
});
