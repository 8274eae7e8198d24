import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aBatch, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

const viewer = { userId: 'u-sari', now: noon };

export function searchContract(current: CurrentStore): void {
  const found = async (q: string, more: { from?: string; to?: string } = {}) =>
    (await current().stories.list({ q, ...more }, viewer)).stories.map(({ id }) => id).sort();

  async function fill(): Promise<void> {
    await current().mentions.save(
      aBatch([
        aScoredMention({ storyId: 'C-1', stems: 'dana bantuan cair hari ini' }),
        aScoredMention({
          storyId: 'C-2',
          stems: 'bantuan dana desa belum cair',
          mention: { publishedAt: minutesFrom(-3_000) },
        }),
        aScoredMention({ storyId: 'C-3', stems: 'jadwal vaksin posyandu' }),
        aScoredMention({ storyId: '', stems: 'dana lain', assessment: { level: 'quiet', programs: [] } }),
      ]),
    );
  }

  test('All words of a search must occur, in any order', async () => {
    await fill();

    expect(await found('bantuan dana')).toEqual(['C-1', 'C-2']);
    expect(await found('bantuan vaksin')).toEqual([]);
    expect(await found('VAKSIN')).toEqual(['C-3']);
  });

  test('Words in quotes must follow each other', async () => {
    await fill();

    expect(await found('"dana bantuan"')).toEqual(['C-1']);
    expect(await found('"bantuan dana" cair')).toEqual(['C-2']);
  });

  test('A search within days looks only at what was published then', async () => {
    await fill();

    expect(await found('dana', { from: minutesFrom(-60) })).toEqual(['C-1']);
    expect(await found('dana', { to: minutesFrom(-60) })).toEqual(['C-2']);
  });

  test('A search without any word finds nothing, an empty one everything', async () => {
    await fill();

    expect(await found('?!')).toEqual([]);
    expect(await found('   ')).toEqual(['C-1', 'C-2', 'C-3']);
  });

  test('Any text whatever is a safe search', async () => {
    await fill();
    const syntax = fc.constantFrom(
      '"',
      '*',
      '-',
      'NEAR(',
      'OR',
      'AND',
      'stems:',
      '^',
      '(',
      ')',
      '{',
      '+',
      "'",
      '\0',
      'dana',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(syntax).map((parts) => parts.join(' ')),
    );

    await fc.assert(
      fc.asyncProperty(text, async (q) => {
        expect(Array.isArray(await found(q))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
}
