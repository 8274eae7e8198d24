import { describe, expect, test } from '@jest/globals';
import type { Scores } from '@tanggap/shared/assessment';
import { ruleSignals, type AnalystRule } from '@tanggap/shared/rules/analyst-rule';
import { harmOf } from '@tanggap/shared/story-rules';
import { levels } from '@tanggap/shared/vocabulary';
import fc from 'fast-check';
import { createScorer } from '../../../server/src/score/index.js';
import { applyRules } from '../../../server/src/score/rules/apply-rules.js';
import { compileRules } from '../../../server/src/score/rules/compile-rules.js';
import { withRules } from '../../../server/src/score/rules/rule-scorer.js';
import { withoutRules } from '../../../server/src/rules/compare-mention.js';
import { anAssessment, aProgram } from '../../support/builders.js';
import { aStoredRule } from '../../support/rule-builders.js';

const program = aProgram({ id: 'blt', name: 'Bantuan Langsung Tunai', aliases: ['blt'], ambiguous: [] });
const input = { id: 'm-1', titleLength: 0, url: null, standing: 'public' as const };
const text = 'Katanya BLT cair kalau bayar biaya admin lima puluh ribu ke petugas.';

const scorerWith = (...rules: AnalystRule[]) => withRules(createScorer({ programs: [program] }), rules);
const assess = (words: string, ...rules: AnalystRule[]) =>
  scorerWith(...rules).assess({ ...input, text: words });

describe('an active rule', () => {
  const rule = aStoredRule({ state: 'active' });

  test('adds its finding at its place with its reason, and names itself', () => {
    const { findings } = assess(text, rule);

    const own = findings.find((finding) => finding.rule === 'rule/U-1@1');
    expect(own).toMatchObject({
      signal: 'scam',
      weight: 0.3,
      reason: { id: expect.stringContaining(rule.reason) },
    });
    expect(text.slice(...(own?.span ?? [0, 0]))).toBe('biaya admin');
  });

  test('meets other spellings of its words, as a search would', () => {
    expect(assess('BLT: byk biayanya admin katanya', rule).withoutRules).toBeDefined();
  });

  test('leaves mentions of other programs and of none alone', () => {
    const other = aStoredRule({ state: 'active', programs: ['pkh'] });

    expect(assess(text, other).withoutRules).toBeUndefined();
    expect(assess('Bayar biaya admin dahulu.', rule).withoutRules).toBeUndefined();
  });

  test('that raises urgency keeps every score and raises the harm', () => {
    const urgent = aStoredRule({ state: 'active', effect: { kind: 'urgency', factor: 1.3 } });
    const [before, after] = [assess(text), assess(text, urgent)];

    expect(after.scores).toEqual(before.scores);
    expect(after.urgency).toBeCloseTo(before.urgency * (harmOf(after) / harmOf(before)), 6);
    expect(after.urgency).toBeGreaterThan(before.urgency);
  });
});

test('A draft and a retired rule change nothing at all', () => {
  const silent = (['draft', 'retired'] as const).map((state) => aStoredRule({ state }));

  expect(assess(text, ...silent)).toEqual(assess(text));
});

test('When a rule raises urgency only, then a quiet article with a sure claim stays quiet', () => {
  const [compiled] = compileRules([aStoredRule()]);
  const before = anAssessment({ id: 'm-1', level: 'quiet', scores: { claim: 0.8 } });
  const hit = { rule: { ...compiled!, effect: { kind: 'urgency' as const, factor: 1.2 } }, span: null };

  expect(applyRules(before, [hit]).level).toBe('quiet');
});

test('When rules change while texts arrive, then the next text follows them', () => {
  const scorer = scorerWith();
  scorer.follow([aStoredRule({ state: 'active' })]);

  expect(scorer.assess({ ...input, text }).withoutRules).toBeDefined();
});

describe('whatever rules there are', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  const scores: fc.Arbitrary<Scores> = fc.record({
    ...{ relevance: probability, claim: probability, scam: probability, hoaxLike: probability },
    ...{ hate: probability, abuse: probability, complaint: probability, question: probability },
  });
  const effect = fc.oneof(
    fc.record({
      kind: fc.constant('signal' as const),
      signal: fc.constantFrom(...ruleSignals),
      weight: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant('urgency' as const),
      factor: fc.double({ min: 1.05, max: 1.3, noNaN: true }),
    }),
  );
  const assessment = fc
    .record({ scores, level: fc.constantFrom(...levels) })
    .map((given) => anAssessment({ ...given, id: 'm-1' }));
  const [compiled] = compileRules([aStoredRule()]);
  const hits = fc
    .array(effect, { minLength: 1, maxLength: 12 })
    .map((effects) => effects.map((one) => ({ rule: { ...compiled!, effect: one }, span: null })));
  const check = (
    property: (before: ReturnType<typeof anAssessment>, after: ReturnType<typeof anAssessment>) => void,
  ) =>
    fc.assert(fc.property(assessment, hits, (before, found) => property(before, applyRules(before, found))));

  test('no score moves by more than 0.3 or leaves 0 to 1', () =>
    check((before, after) => {
      for (const signal of ruleSignals) {
        expect(Math.abs(after.scores[signal] - before.scores[signal])).toBeLessThanOrEqual(0.3 + 1e-9);
        expect(after.scores[signal]).toBeGreaterThanOrEqual(0);
        expect(after.scores[signal]).toBeLessThanOrEqual(1);
      }
    }));

  test('a doubtful pattern is never lifted over the cut of a flag', () =>
    check((before, after) => {
      if (before.scores.hoaxLike < 0.5) expect(after.scores.hoaxLike).toBeLessThan(0.5);
    }));

  test('a text without evidence of its own is not flagged', () =>
    check((before, after) => {
      const { scam, hoaxLike, hate } = before.scores;
      if (before.level !== 'flagged' && Math.max(scam, hoaxLike, hate) < 0.2)
        expect(after.level).not.toBe('flagged');
    }));

  test('a complaint is not flagged by rules', () =>
    check((before, after) => {
      const { scam, hoaxLike, hate, complaint } = before.scores;
      const isFlagged = Math.max(scam, hoaxLike, hate) >= 0.5;
      if (complaint >= 0.5 && !isFlagged)
        expect(Math.max(after.scores.scam, after.scores.hate)).toBeLessThan(0.5);
    }));

  test('what was worth a look never turns quiet', () =>
    check((before, after) => {
      if (before.level !== 'quiet') expect(after.level).not.toBe('quiet');
    }));

  test('what stood there before can be had back', () =>
    check((before, after) => {
      expect(withoutRules(after)).toEqual(before);
    }));

  test('harm without evidence stays at or under that of a complaint', () =>
    check((before, after) => {
      if (harmOf(before) <= 0.55 && after.raise !== undefined)
        expect(harmOf({ ...after, scores: before.scores })).toBeLessThanOrEqual(0.55);
    }));
});
