import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  changesBetween,
  draftOf,
  emptyDraft,
  idFrom,
  openingDraft,
  problemsOf,
  triableDraft,
} from '../../../client/src/features/programs/draft-rules.js';
import { excerptOf } from '../../../client/src/features/programs/trial-examples.js';
import { aProgram, noon } from '../../support/builders.js';

const draft = draftOf(aProgram());

describe('what keeps a draft from being proposed', () => {
  test('A complete draft has no problems', () => {
    expect(problemsOf(draft)).toEqual({});
  });

  test('A new draft lacks everything but its end date', () => {
    expect(Object.keys(problemsOf(emptyDraft(Date.parse(noon), '')))).toEqual([
      'name',
      'agency',
      'purpose',
      'owner',
      'aliases',
    ]);
  });

  test('A query that cannot be read keeps a draft from being proposed and from being tried', () => {
    const unreadable = { ...draft, query: 'menu OR' };

    expect(problemsOf(unreadable)).toMatchObject({ query: { kind: 'query', error: { suggestion: 'menu' } } });
    expect(triableDraft(unreadable)).toBeNull();
  });

  test('A draft without an end date is not proposed', () => {
    expect(problemsOf({ ...draft, endsAt: '' })).toEqual({ endsAt: { kind: 'noDate' } });
  });
});

describe('trying a draft', () => {
  test('Its words can be tried before purpose and owner are written', () => {
    const tried = triableDraft({ ...draft, purpose: '', owner: '' });

    expect(tried?.aliases).toEqual(draft.aliases);
    expect(problemsOf(tried ?? { ...draft, aliases: [] })).toEqual({});
  });

  test('Without a name or an alias there is nothing to try', () => {
    expect(triableDraft({ ...draft, aliases: [] })).toBeNull();
    expect(triableDraft({ ...draft, name: '' })).toBeNull();
  });
});

describe('what changes', () => {
  test('Of a list only what came and went is told', () => {
    const changed = { ...draft, aliases: ['bantuan langsung tunai', 'bansos tunai'], priority: 1.2 as const };

    expect(changesBetween(draft, changed)).toEqual([
      { field: 'aliases', before: [], after: ['bansos tunai'] },
      { field: 'priority', before: ['1'], after: ['1.2'] },
    ]);
  });

  test('A removed host is a change to nothing', () => {
    expect(changesBetween(draft, { ...draft, host: null })).toEqual([
      { field: 'host', before: ['kemensos.go.id'], after: [] },
    ]);
  });

  test('A change that waits is where editing goes on', () => {
    const waiting = { ...draft, name: 'BLT baru' };
    const program = aProgram({ proposal: { draft: waiting, byId: 'u1', byName: 'Sari', at: noon } });

    expect(openingDraft(program).name).toBe('BLT baru');
  });
});

describe('ids from names', () => {
  test('A name becomes lower-case words with dashes', () => {
    expect(idFrom('Makan Bergizi Gratis (MBG)')).toBe('makan-bergizi-gratis-mbg');
  });

  test('Whatever the name, the id is empty or one that the server takes', () => {
    fc.assert(
      fc.property(fc.string(), (name) =>
        /^(?:[a-z0-9]|[a-z0-9][a-z0-9-]{0,38}[a-z0-9])?$/.test(idFrom(name)),
      ),
    );
  });
});

describe('excerpts', () => {
  test('A short text is shown whole', () => {
    expect(excerptOf('Antre bansos tunai tertib', [6, 18])).toEqual({
      before: 'Antre ',
      match: 'bansos tunai',
      after: ' tertib',
    });
  });

  test('A long text is cut around the word, which stays whole', () => {
    const text = `${'awal '.repeat(60)}bansos tunai${' akhir'.repeat(60)}`;

    const { before, match, after } = excerptOf(text, [300, 312]);

    expect(match).toBe('bansos tunai');
    expect(before).toMatch(/^… awal/);
    expect(after).toMatch(/akhir …$/);
    expect(before.length + after.length).toBeLessThan(160);
  });
});
