import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { weighAnswer } from '@tanggap/shared/decision-aid';
import { routes } from '@tanggap/shared/vocabulary';
import { aStorySummary } from '../support/builders.js';

const quiet = {
  mentionCount: 3,
  sourceKinds: ['push' as const],
  growthShare: 0,
  questionShare: 0,
  route: 'answer' as const,
  chips: [],
  buckets: Array.from({ length: 18 }, () => 0),
  urgencyParts: { harm: 0.2, growth: 0.6, certainty: 0.8, priority: 1 },
};
const asked = (given: Partial<Parameters<typeof weighAnswer>[0]>) =>
  Object.fromEntries(
    weighAnswer(aStorySummary({ ...quiet, ...given })).map((question) => [question.key, question]),
  );

describe('questions to weigh', () => {
  test('a claim that hardly anybody saw is better left, for answering may spread it', () => {
    const { reach, effect } = asked({});

    expect(reach).toMatchObject({ leaning: 'leave', figure: '3 sebutan, 1 jenis sumber' });
    expect(effect).toMatchObject({ leaning: 'leave' });
    expect(effect?.because.id).toContain('klaim kecil menjadi besar');
  });

  test('When it is widely seen and grows, then the figures point at answering', () => {
    const { reach, growth, effect } = asked({ mentionCount: 1_978, growthShare: 0.64 });

    expect(reach).toMatchObject({ leaning: 'answer', figure: '1.978 sebutan, 1 jenis sumber' });
    expect(growth).toMatchObject({ leaning: 'answer', figure: '+64% dalam satu jam' });
    expect(effect).toMatchObject({ leaning: 'answer' });
  });

  test('a scam weighs for a warning however few have seen it', () => {
    const { harm, effect } = asked({
      chips: [{ signal: 'scam', value: 0.9 }],
      urgencyParts: { ...quiet.urgencyParts, harm: 0.87 },
    });

    expect(harm).toMatchObject({ leaning: 'answer', figure: '0,87' });
    expect(effect?.leaning).toBe('monitor');
  });

  test('a complaint asks whether a rebuttal would help anybody', () => {
    const { effect, harm } = asked({ route: 'complaint', mentionCount: 400, growthShare: 2 });

    expect(effect).toMatchObject({ leaning: 'monitor' });
    expect(effect?.because.id).toMatch(/keluhan.*\?$/);
    expect(harm?.because.id).toContain('Kritik dan keluhan bukan alasan');
  });

  test('without an hour to compare with, three posts in the last hour count as growing', () => {
    const buckets = [...quiet.buckets.slice(3), 1, 1, 1];

    expect(asked({ growthShare: null, buckets })['growth']).toMatchObject({
      leaning: 'answer',
      figure: null,
    });
    expect(asked({ growthShare: null })['growth']).toMatchObject({ leaning: 'monitor' });
  });

  test('people who ask need an explanation whatever the verdict', () => {
    expect(asked({ questionShare: 0.3 })['questions']).toMatchObject({
      leaning: 'answer',
      figure: '30% bertanya',
    });
  });

  property.prop([
    fc.nat(100_000),
    fc.option(fc.double({ min: -1, max: 50, noNaN: true })),
    fc.constantFrom(...routes),
  ])('each is a question, and none gives an order or a verdict', (mentionCount, growthShare, route) => {
    const questions = weighAnswer(aStorySummary({ ...quiet, mentionCount, growthShare, route }));

    expect(questions.every(({ question }) => question.id.endsWith('?') && question.en.endsWith('?'))).toBe(
      true,
    );
    expect(JSON.stringify(questions)).not.toMatch(/[Hh]oa(ks|x)|\b(harus|wajib|must)\b|NaN|undefined/);
  });
});
