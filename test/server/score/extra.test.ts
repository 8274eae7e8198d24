import { describe, expect, test } from '@jest/globals';
import type { Assessment } from '@tanggap/shared/assessment';
import { ruleSignals } from '@tanggap/shared/rules/analyst-rule';
import fc from 'fast-check';
import { withoutRules } from '../../../server/src/rules/compare-mention.js';
import { applyExtra, type ExtraFinding } from '../../../server/src/score/extra/apply-extra.js';
import { anAssessment } from '../../support/builders.js';
import { scorerWith } from './builders.js';
import { criticism } from './criticism-texts.js';

const textLength = 80;
const sure = (signal: ExtraFinding['signal'], given: Partial<ExtraFinding> = {}): ExtraFinding => ({
  ...{ signal, score: 1, span: [4, 20] },
  ...given,
});
const hinted = (before: Assessment, ...found: ExtraFinding[]) =>
  applyExtra(before, found, { engine: 'uji', textLength });
const quiet = (scores = {}) => anAssessment({ level: 'quiet', scores });

const anyFinding = fc.record({
  signal: fc.constantFrom(...ruleSignals),
  score: fc.oneof(fc.double(), fc.constantFrom(0, 0.5, 1)),
  span: fc.tuple(fc.integer({ min: -5, max: 90 }), fc.integer({ min: -5, max: 90 })),
});

describe('a hint of the extra engine', () => {
  test('names the engine, its score and its place in both languages', () => {
    const { findings } = hinted(quiet(), sure('scam', { score: 0.83 }));

    expect(findings.at(-1)).toEqual({
      ...{ signal: 'scam', rule: 'extra/uji', span: [4, 20], weight: 0.249 },
      reason: {
        id: 'Mesin tambahan “uji” memberi nilai 0,83 untuk tanda penipuan: petunjuk, bukan putusan.',
        en: 'The extra engine “uji” gives 0.83 for signs of a scam: a hint, not a verdict.',
      },
    });
  });

  test('lifts a quiet text to watch, and no further', () => {
    const after = hinted(quiet(), sure('scam'), sure('hate'), sure('hoaxLike'), sure('claim'));

    expect(after.level).toBe('watch');
    expect(after.scores.scam).toBeLessThanOrEqual(0.45);
    expect(after.urgency).toBeGreaterThan(0.3);
  });

  test('counts once however often it is repeated', () => {
    const many = Array.from({ length: 50 }, () => sure('scam', { score: 0.6 }));

    const before = quiet();

    expect(hinted(before, ...many)).toEqual(hinted(before, sure('scam', { score: 0.6 })));
  });

  test('does not turn what analysts’ rules began into a flag', () => {
    const ruled = anAssessment({
      ...{ level: 'watch', scores: { scam: 0.44 } },
      withoutRules: { level: 'quiet', urgency: 0.1, scores: { scam: 0.14 } },
    });

    const after = hinted(ruled, sure('scam'));

    expect(after.level).toBe('watch');
    expect(withoutRules(after)).toMatchObject({ level: 'quiet', urgency: 0.1, scores: { scam: 0.14 } });
  });

  test('is not heard where the text is about no watched program', () => {
    const before = anAssessment({ level: 'quiet', programs: [] });

    expect(hinted(before, sure('scam'))).toBe(before);
  });

  test.each([
    ['a place outside the text', { span: [70, 81] as [number, number] }],
    ['an empty place', { span: [5, 5] as [number, number] }],
    ['a score that is none', { score: Number.NaN }],
    ['a score above one', { score: 7 }],
    ['a weak score', { score: 0.4 }],
  ])('with %s is dropped', (_case, wrong) => {
    const before = quiet();

    expect(hinted(before, sure('scam', wrong))).toBe(before);
  });

  test('can be taken back whole', () => {
    const before = quiet();

    expect(withoutRules(hinted(before, sure('scam'), sure('question')))).toEqual(before);
  });
});

describe('whatever the extra engine answers', () => {
  test('it flags nothing, lowers nothing and moves no score by more than 0.3', () => {
    const anyScore = fc.double({ min: 0, max: 0.49, noNaN: true });
    const anyScores = fc.record({ scam: anyScore, hoaxLike: anyScore, hate: anyScore, complaint: anyScore });
    fc.assert(
      fc.property(anyScores, fc.array(anyFinding, { maxLength: 12 }), (scores, found) => {
        const before = quiet(scores);
        const after = hinted(before, ...found);

        expect(['quiet', 'watch']).toContain(after.level);
        expect(after.urgency).toBeGreaterThanOrEqual(before.urgency - 1e-9);
        for (const signal of ruleSignals) {
          expect(after.scores[signal]).toBeGreaterThanOrEqual(before.scores[signal]);
          expect(after.scores[signal]).toBeLessThanOrEqual(before.scores[signal] + 0.3 + 1e-9);
        }
        for (const { rule, span } of after.findings)
          if (rule.startsWith('extra/')) expect(span?.[1]).toBeLessThanOrEqual(textLength);
      }),
    );
  });

  test.each(criticism)('criticism keeps its doubtful pattern and is not flagged: %s', (text) => {
    const before = scorerWith({ negative: 0.97 })(text);
    const every = ruleSignals.map((signal) => sure(signal, { span: [0, text.length] }));

    const after = applyExtra(before, every, { engine: 'uji', textLength: text.length });

    expect(after.scores.hoaxLike).toBe(before.scores.hoaxLike);
    expect(after.level).not.toBe('flagged');
  });
});
