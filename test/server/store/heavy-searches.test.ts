import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { QueryNode } from '@tanggap/shared/query';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { aBatch, aScoredMention, minutesFrom } from '../../support/builders.js';
import { word } from '../../support/query-nodes.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
const range = { from: minutesFrom(-60), to: minutesFrom(60) };
const or = (of: QueryNode[]): QueryNode => ({ kind: 'or', of });

describe('searches that ask for a lot', () => {
  let store: Store;
  beforeEach(async () => {
    store = openSqlite(file('heavy.db'));
    await store.mentions.save(aBatch([aScoredMention({ mention: { text: 'dana cair kata7' } })]));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await store.close();
  });

  test('Two hundred alternatives are one search', async () => {
    const node = or(Array.from({ length: 200 }, (_, n) => word(`kata${n}`)));

    expect((await store.search.totals({ node, ...range })).mentions).toBe(1);
  });

  test('Deep nesting is looked up as written', async () => {
    let node = word('cair');
    for (let depth = 0; depth < 50; depth += 1) {
      node = depth % 2 ? or([node, word('tiada')]) : { kind: 'and', of: [node, word('dana')] };
    }

    expect((await store.search.totals({ node, ...range })).mentions).toBe(1);
  });

  test('A range of ten years without mentions costs no more than one of a day', async () => {
    const wide = { from: '2016-01-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' };

    expect((await store.search.totals({ node: word('dana'), ...wide })).mentions).toBe(1);
    expect((await store.search.mentions({ node: null, ...wide }, { limit: 10 })).mentions).toHaveLength(1);
  });

  test('When words take longer than a reader may be kept, then the search is refused with what helps', async () => {
    const node = or(['dan', 'cai', 'kat'].map((beginning) => word(beginning, true)));
    let clock = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (clock += 3_000));

    await expect(store.search.totals({ node, ...range })).rejects.toMatchObject({
      code: 'range-refused',
      message: expect.stringMatching(/4 s; use fewer or rarer words/),
      details: { limitMs: 4_000 },
    });
  });
});
