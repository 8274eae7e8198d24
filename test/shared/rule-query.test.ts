import { describe, expect, test } from '@jest/globals';
import { ruleDraftSchema } from '@tanggap/shared/rules/analyst-rule';
import { parseRuleQuery } from '@tanggap/shared/rules/rule-query';
import { aRuleDraft } from '../support/rule-builders.js';

describe('the pattern of a rule', () => {
  test.each([
    'biaya admin',
    '"biaya admin" OR pungut*',
    'dana NEAR/5 transfer -resmi',
    'cair dan (rekening atau ktp)',
  ])('%s reads', (query) => {
    expect(parseRuleQuery(query).error).toBeNull();
  });

  test.each([
    ['-resmi', 'only-exclusions', [0, 6]],
    ['program:blt cair', 'field-not-here', [0, 11]],
    ['biaya "admin', 'unclosed-quote', [6, 12]],
    ['cair dan*', 'bad-wildcard', [5, 9]],
  ])('%s is refused as %s with its place', (query, code, span) => {
    expect(parseRuleQuery(query).error).toMatchObject({ code, span });
  });

  test('A short beginning comes back as the whole word', () => {
    expect(parseRuleQuery('cair dan*').error?.suggestion).toBe('cair dan');
  });

  test('Too many words are refused from the first that is too many', () => {
    const words = Array.from({ length: 41 }, (_, at) => `kata${at}`);

    const { error } = parseRuleQuery(words.join(' OR '));

    expect(error).toMatchObject({ code: 'too-many-terms' });
    expect(words.join(' OR ').slice(...(error?.span ?? [0, 0]))).toBe('kata40');
  });

  test('A pattern beyond 600 characters is refused from there on', () => {
    expect(parseRuleQuery('a'.repeat(601)).error).toMatchObject({ code: 'too-long', span: [600, 601] });
  });
});

describe('what a rule may do', () => {
  const effects = (effect: unknown) => ruleDraftSchema.safeParse({ ...aRuleDraft(), effect }).success;

  test.each([0.31, -0.31, 0.01, 0, 1])('A weight of %d is refused', (weight) => {
    expect(effects({ kind: 'signal', signal: 'scam', weight })).toBe(false);
  });

  test('Stance and relevance are no signals of rules', () => {
    expect(effects({ kind: 'signal', signal: 'stance', weight: 0.1 })).toBe(false);
    expect(effects({ kind: 'signal', signal: 'relevance', weight: 0.1 })).toBe(false);
  });

  test('Urgency rises by at most three tenths', () => {
    expect(effects({ kind: 'urgency', factor: 1.3 })).toBe(true);
    expect(effects({ kind: 'urgency', factor: 1.31 })).toBe(false);
  });
});
