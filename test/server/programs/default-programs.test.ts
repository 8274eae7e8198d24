import { describe, expect, test } from '@jest/globals';
import { programSchema } from '@tanggap/shared/program';
import { defaultPrograms } from '../../../server/src/programs/default-programs.js';

const now = '2026-11-22T03:00:00.000Z';
const programs = defaultPrograms(now);

describe('The programs of a first installation', () => {
  test('Every program fits the shared schema', () => {
    const faults = programs.flatMap((program) => programSchema.safeParse(program).error?.issues ?? []);

    expect(faults).toEqual([]);
  });

  test('There are enough programs for a ministry to start with', () => {
    expect(programs.length).toBeGreaterThanOrEqual(25);
  });

  test('Ids and names are unique', () => {
    expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length);
    expect(new Set(programs.map(({ name }) => name)).size).toBe(programs.length);
  });

  test('Every watch ends after ninety days', () => {
    expect(new Set(programs.map(({ endsAt }) => endsAt))).toEqual(new Set(['2027-02-20T03:00:00.000Z']));
  });

  test('Nobody is named as approver before a person approved', () => {
    expect(programs.every(({ approver }) => approver === null)).toBe(true);
  });

  test('An ambiguous name always comes with context words', () => {
    const lonely = programs.filter(({ ambiguous, context }) => ambiguous.length > 0 && context.length === 0);

    expect(lonely).toEqual([]);
  });

  test('A name of two letters is never enough by itself', () => {
    const tooShort = programs.flatMap(({ aliases }) => aliases).filter((alias) => alias.length < 3);

    expect(tooShort).toEqual([]);
  });

  test('No sure name belongs to two programs', () => {
    const aliases = programs.flatMap(({ aliases }) => aliases);

    expect(aliases.filter((alias, at) => aliases.indexOf(alias) !== at)).toEqual([]);
  });

  test.each([
    ['pkh', 'satgas pkh'],
    ['pip', 'picture in picture'],
    ['bsu', 'bank sampah unit'],
    ['pppk', 'kotak p3k'],
    ['jkn', 'peraturan bank indonesia'],
    ['kopdes', 'bendera merah putih'],
    ['lpg-3kg', 'buah melon'],
  ])('%s leaves out the other sense "%s"', (id, phrase) => {
    expect(programs.find((program) => program.id === id)?.excluded).toContain(phrase);
  });

  test.each(['tol', 'kur', 'pip', 'sr', 'dd', 'p3k', 'nusantara', 'dapur', 'desil', 'thr'])(
    '"%s" counts only beside a context word',
    (word) => {
      expect(programs.flatMap(({ aliases }) => aliases)).not.toContain(word);
      expect(programs.flatMap(({ ambiguous }) => ambiguous)).toContain(word);
    },
  );
});
