import { describe, expect, test } from '@jest/globals';
import {
  citationText,
  numbered,
  typeAtCaret,
  withUsedCitations,
} from '../../../client/src/features/respond/draft/citations.js';
import { matching, sourcesOf } from '../../../client/src/features/respond/draft/sources.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { aContent, aFact } from '../../support/respond-builders.js';

describe('numbers of citations', () => {
  test('A source keeps its number wherever it is cited again', () => {
    const first = numbered(aContent(), { kind: 'fact', id: 'F-1' });

    const second = numbered(first.content, { kind: 'fact', id: 'F-1' });

    expect(second.n).toBe(first.n);
    expect(second.content).toBe(first.content);
  });

  test('A new source gets a number that no text uses, not even a stray one', () => {
    const content = aContent({ blocks: { why: 'Sudah diperiksa [7].' } });

    expect(numbered(content, { kind: 'evidence', id: 'E-1' }).n).toBe(8);
  });

  test('When a version is cut, sources that nothing points at are left out', () => {
    const citations = [
      { n: 1, kind: 'fact' as const, id: 'F-1' },
      { n: 2, kind: 'fact' as const, id: 'F-2' },
    ];
    const content = aContent({ blocks: { fact: 'Gratis [2].' }, citations });

    expect(withUsedCitations(content).citations).toEqual([citations[1]]);
  });

  test('A number stands apart from a word and close to a space', () => {
    expect([citationText('gratis.', 2), citationText('gratis. ', 2), citationText('', 2)]).toEqual([
      ' [2]',
      '[2]',
      '[2]',
    ]);
  });

  test('Where the browser has no typing command the number still lands at the caret', () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.value = 'Gratis untuk semua';
    field.setSelectionRange(6, 6);

    typeAtCaret(field, ' [1]');

    expect(field.value).toBe('Gratis [1] untuk semua');
  });
});

describe('what may be cited', () => {
  test('A lapsed or withdrawn fact is not offered', () => {
    const facts = [
      aFact({ id: 'F-1' }),
      aFact({ id: 'F-2', validUntil: minutesFrom(-1) }),
      aFact({ id: 'F-3', isWithdrawn: true }),
    ];

    const found = sourcesOf({ evidence: [], facts, narratives: [] }, noon);

    expect(found.map(({ id }) => id)).toEqual(['F-1']);
  });

  test('Words are found in any order, without regard to case', () => {
    const sources = sourcesOf(
      {
        evidence: [],
        facts: [aFact({ statement: 'Penerima ditetapkan dari data kesejahteraan.' })],
        narratives: [],
      },
      noon,
    );

    expect(matching(sources, 'DATA penerima')).toHaveLength(1);
    expect(matching(sources, 'data vaksin')).toHaveLength(0);
  });
});
