import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessmentSchema, type Assessment } from '@tanggap/shared/assessment';
import { createScorer } from '../../../server/src/score/index.js';
import type { ClaimMatch } from '../../../server/src/score/scorer.js';
import { aProgram, pkh, scorerWith } from './builders.js';
import { criticism } from './criticism-texts.js';
import { news } from './news-texts.js';
import { scams } from './scam-texts.js';
import { expectBounded } from '../../support/bounded.js';

const everyText = [...criticism, ...scams, ...news];

const scored = ['claim', 'scam', 'hoaxLike', 'hate', 'abuse', 'complaint', 'question', 'relevance'] as const;

function expectSound(assessment: Assessment, text: string): void {
  assessmentSchema.parse(assessment);
  for (const { span, reason } of assessment.findings) {
    expect(reason.id.length * reason.en.length).toBeGreaterThan(0);
    if (!span) continue;
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeGreaterThanOrEqual(span[0]);
    expect(span[1]).toBeLessThanOrEqual(text.length);
  }
  for (const signal of scored) {
    if (assessment.scores[signal] === 0) continue;
    expect(assessment.findings.some((finding) => finding.signal === signal && finding.weight > 0)).toBe(true);
  }
}

describe('no finding, no points', () => {
  test.each(everyText)('every score stands on a finding with a place: %s', (text) => {
    const assessment = createScorer({ programs: [aProgram(), pkh] }).assess({
      id: 'm1',
      text,
      titleLength: 0,
      url: null,
      standing: 'public',
    });

    expectSound(assessment, text);
  });

  test('The word hoax appears in no reason', () => {
    const reasons = everyText.flatMap((text) => scorerWith()(text).findings.map(({ reason }) => reason));

    const worded = reasons.filter(({ id, en }) => /hoaks|hoax/i.test(id.replace(/"[^"]*"/g, '') + en));

    expect(worded).toEqual([]);
  });
});

describe('any text at all', () => {
  const assess = scorerWith();

  test('is assessed without throwing, with spans inside it and scores from 0 to 1', () => {
    const words = [
      'MBG',
      'pkh',
      'klik',
      'link',
      'Rp',
      '500.000',
      'ribu',
      '!!',
      '😡',
      'https://x.my.id/a',
      '@a',
      '#TolakMBG',
    ];
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom(...words, ...everyText.join(' ').split(' ')), { maxLength: 60 })
        .map((one) => one.join(' ')),
    );

    fc.assert(
      fc.property(texts, (text) => expectSound(assess(text), text)),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['a megabyte of words', 'klik link bansos mbg '.repeat(50_000)],
    ['thousands of hashtags', '#TolakMBG #mbg '.repeat(5_000)],
    ['thousands of insults', 'anjing cina bunuh '.repeat(5_000)],
    ['thousands of links', 'https://a.my.id/x '.repeat(5_000)],
    ['thousands of pattern beginnings', 'sebarkan kirim ke semua '.repeat(5_000)],
    ['half surrogates', '\ud83d'.repeat(10_000)],
  ])('takes bounded time: %s', (_what, text) => {
    const assessment = expectBounded(() => assess(text));

    expectSound(assessment, text);
  });

  test('The same text gives the same assessment', () => {
    for (const text of scams) expect(assess(text)).toEqual(assess(text));
  });
});

describe('when a signal fails', () => {
  test('the others still count, its score is 0, and the failure is told', () => {
    const failed: string[] = [];
    const assess = scorerWith({
      scamWording: {
        margins: () => {
          throw new Error('no model');
        },
        explain: () => [],
      },
      onSignalError: (signal) => failed.push(signal),
    });

    const { scores, unsure, findings } = assess('Bansos PKH dipotong, klik link di bawah dan isi data KTP');

    expect(failed).toEqual(['scam']);
    expect(scores.scam).toBe(0);
    expect(scores.relevance).toBeGreaterThan(0);
    expect(findings.filter(({ signal }) => signal === 'scam')).toEqual([]);
    expect(unsure.map(({ id }) => id).join()).toContain('scam');
  });
});

describe('levels', () => {
  const known = (level: ClaimMatch['level'], score: number, sharedWords = ['mbg', 'desa', 'nanti']) => ({
    match: (): ClaimMatch[] => [
      { id: 'f1', title: 'MBG di desa nanti', score, level, span: [0, 3], sharedWords },
    ],
  });
  const plain = 'MBG akan ada di desa kami juga nanti';

  test.each([
    ['a text about no program', 'Klik link hadiah undian Rp 5 juta di https://x.my.id', {}, 'quiet'],
    ['a text without signs', plain, {}, 'quiet'],
    ['only negative', plain, { negative: 0.9 }, 'watch'],
    ['a confident match', plain, { matcher: known('confident', 0.45) }, 'flagged'],
    [
      'a match in nothing but the name',
      plain,
      { matcher: known('confident', 0.45, ['makan', 'bergizi', 'gratis', 'di', 'program']) },
      'watch',
    ],
    ['a possible match', plain, { matcher: known('suggest', 0.4) }, 'watch'],
    ['a weak match', plain, { matcher: known('weak', 0.1) }, 'quiet'],
    ['three words', 'MBG mantap pak', { negative: 0.9 }, 'unsure'],
    ['a stance nobody can tell and no other sign', plain, { negative: 0.45, isUnsure: true }, 'unsure'],
  ] as const)('%s', (_what, text, options, level) => {
    expect(scorerWith(options)(text).level).toBe(level);
  });

  test('When the language is not known, then the level is unsure and says why', () => {
    const assess = scorerWith({
      readers: {
        language: () => ({ language: 'und' }),
        stance: () => ({ stance: { negative: 0, neutral: 1, positive: 0 }, isUnsure: true, findings: [] }),
      },
    });

    const { level, unsure } = assess(plain);

    expect(level).toBe('unsure');
    expect(unsure[0]?.en).toContain('language');
  });

  test('A matched check leaves a finding that names it and the shared words', () => {
    const { findings, matches } = scorerWith({ matcher: known('confident', 0.6) })(plain);

    expect(matches).toEqual([{ id: 'f1', score: 0.6, level: 'confident' }]);
    expect(findings.find(({ signal }) => signal === 'known')?.reason.id).toContain('MBG di desa nanti');
  });
});

describe('urgency of one mention', () => {
  test('A scam is more urgent than the angriest complaint', () => {
    const scam = scorerWith()(scams[0]!);
    const complaint = scorerWith({ negative: 0.99 })(criticism[3]!);

    expect(scam.urgency).toBeGreaterThan(2 * complaint.urgency);
  });

  test('A program of higher priority is more urgent', () => {
    const urgency = (priority: 0.5 | 1.2) =>
      scorerWith({ programs: [aProgram({ priority })] })('Menu MBG basi, tolong diperbaiki').urgency;

    expect(urgency(1.2)).toBeGreaterThan(urgency(0.5));
  });
});
