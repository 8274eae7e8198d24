import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { QueryNode } from '@tanggap/shared/query';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import { openThreadedSqlite } from '../../../server/src/store/sqlite/threads.js';
import type { ScoredMention, Store } from '../../../server/src/store/store.js';
import { aBatch, anEntry, aScoredMention, minutesFrom } from '../../support/builders.js';
import { not, word } from '../../support/query-nodes.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
const range = { from: minutesFrom(-60), to: minutesFrom(24 * 60) };
const edges = [range.from, minutesFrom(300), range.to];

const mention = (id: string, text: string, minutes: number): ScoredMention =>
  aScoredMention({ storyId: 'C-1', mention: { id, text, publishedAt: minutesFrom(minutes) } });

/** What one page of search asks for. */
async function page({ search }: Store, node: QueryNode) {
  const filter = { node, ...range };
  const { mentions } = await search.mentions(filter, { limit: 200 });
  return {
    ids: mentions.map(({ id }) => id),
    totals: await search.totals(filter),
    facets: await search.facets(filter, 10),
    timeline: await search.timeline(filter, edges, 'level'),
  };
}

const queries: QueryNode[] = [
  word('dana'),
  word('dan', true),
  not(word('dana')),
  { kind: 'or', of: [word('cair'), not(word('desa'))] },
];

describe('matches that are kept from search to search', () => {
  test('After any saves, searches answer as a store that keeps nothing yet', async () => {
    const aText = fc
      .subarray(['dana', 'cair', 'desa', 'danau'], { minLength: 1 })
      .map((words) => words.join(' '));
    // Late mentions fall into hours that were searched before; several share a millisecond.
    const saves = fc.array(fc.array(fc.tuple(aText, fc.integer({ min: 0, max: 600 })), { maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(saves, fc.constantFrom(...queries), async (batches, node) => {
        run += 1;
        const path = file(`kept-${run}.db`);
        const store = openSqlite(path);
        for (const [number, batch] of batches.entries()) {
          await store.mentions.save(
            aBatch(batch.map(([text, minutes], n) => mention(`m-${number}-${n}`, text, minutes))),
          );
          const fresh = openSqlite(path);

          const [kept, expected] = [await page(store, node), await page(fresh, node)];

          await fresh.close();
          expect(kept).toEqual(expected);
        }
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('When one thread has saved, then every reader finds it, whatever it keeps', async () => {
    const store = await openThreadedSqlite(file('threads.db'), { readers: 2 });
    const everyReader = () =>
      Promise.all(Array.from({ length: 6 }, () => store.search.totals({ node: word('dana'), ...range })));
    const found: number[][] = [];

    for (let saved = 1; saved <= 4; saved += 1) {
      await store.mentions.save(aBatch([mention(`m-${saved}`, 'dana cair', saved)]));
      found.push((await everyReader()).map(({ mentions }) => mentions));
    }

    await store.close();
    expect(found).toEqual([1, 2, 3, 4].map((count) => Array<number>(6).fill(count)));
  });

  test('When mentions move to another story, then the kept matches count there', async () => {
    const store = openSqlite(file('moved.db'));
    await store.mentions.save(aBatch([mention('m-1', 'dana', 0), mention('m-2', 'dana', 1)]));
    const stories = async () => (await store.search.totals({ node: word('dana'), ...range })).stories;
    const before = await stories();

    await store.mentions.save(aBatch([{ ...mention('m-3', 'dana', 2), storyId: 'C-2' }]));
    const split = await stories();
    await store.stories.merge('C-1', 0, ['C-2'], anEntry({ kind: 'merged' }));
    const merged = await stories();

    await store.close();
    expect([before, split, merged]).toEqual([1, 2, 1]);
  });
});
