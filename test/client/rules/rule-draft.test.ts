import { describe, expect, test } from '@jest/globals';
import { ruleLimits } from '@tanggap/shared/rules/analyst-rule';
import { problemsOf, type WrittenRule } from '../../../client/src/features/rules/rule-draft.js';

const written = (given: Partial<WrittenRule> = {}): WrittenRule => ({
  ...{ name: 'Biaya admin', query: '"biaya admin"', programs: [], kind: 'signal', signal: 'scam' },
  ...{ amount: '0,20', reason: 'Menyebut biaya pencairan.', ...given },
});
const wrongIn = (given: Partial<WrittenRule>, note: string | null = null) =>
  Object.entries(problemsOf(written(given), note)).flatMap(([name, isWrong]) => (isWrong ? [name] : []));

describe('what keeps a rule from being saved', () => {
  test('A complete rule has no problems', () => {
    expect(wrongIn({}, 'Sudah dibahas.')).toEqual([]);
  });

  test.each([
    [{ name: ' ab ' }, 'name'],
    [{ query: 'cair dan*' }, 'query'],
    [{ amount: '0,9' }, 'amount'],
    [{ amount: '' }, 'amount'],
    [{ kind: 'urgency', amount: '1,5' } as const, 'amount'],
    [{ reason: 'Pendek.' }, 'reason'],
    [{ programs: Array.from({ length: ruleLimits.programs + 1 }, (_, n) => `p-${n}`) }, 'programs'],
  ])('When it has %j, then that part is named', (given, part) => {
    expect(wrongIn(given)).toEqual([part]);
  });

  test('A change of a rule says why', () => {
    expect(wrongIn({}, ' ya ')).toEqual(['note']);
  });
});
