import { describe, expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { QueryNode } from '@tanggap/shared/query';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { aBatch, aScoredMention, minutesFrom } from '../../support/builders.js';
import { not, word } from '../../support/query-nodes.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
const range = { from: minutesFrom(-60), to: minutesFrom(24 * 60) };
const mention = (id: string, stems: string, minutes: number) =>
  aScoredMention({ storyId: 'C-1', stems, mention: { id, text: stems, publishedAt: minutesFrom(minutes) } });

const and = (...of: QueryNode[]): QueryNode => ({ kind: 'and', of });
const queries: QueryNode[] = [
  word('dana'),
  and(word('dana'), word('cair')),
  and(word('dana'), not(word('desa'))),
  and(word('dana'), word('desa')),
  { kind: 'or', of: [word('dana'), word('desa')] },
  not(word('cair')),
];

function edit<T>(path: string, work: (db: Database.Database) => T): T {
  const db = new Database(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function makeCommon(path: string, stems: readonly string[]): void {
  edit(path, (db) => {
    const insert = db.prepare('insert into common_word (number, stem) values (?, ?)');
    stems.forEach((stem, number) => insert.run(number, stem));
  });
}

const idsOf = async ({ search }: Store, node: QueryNode) =>
  (await search.mentions({ node, ...range }, { limit: 200 })).mentions.map(({ id }) => id);

describe('words that most mentions hold', () => {
  test('Whenever words become common, searches find what the word index finds', async () => {
    const aWord = fc.constantFrom('dana', 'cair', 'desa', 'danau', 'Dana', 'daná', 'dana’desa', 'kabar😀');
    const aText = fc.array(aWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const saves = fc.array(fc.array(fc.tuple(aText, fc.integer({ min: 0, max: 400 })), { maxLength: 5 }), {
      minLength: 2,
      maxLength: 4,
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(saves, fc.nat({ max: 3 }), async (batches, learntBefore) => {
        run += 1;
        const [told, plain] = [file(`told-${run}.db`), file(`plain-${run}.db`)];
        const stores = [openSqlite(told), openSqlite(plain)] as const;
        for (const [number, batch] of batches.entries()) {
          if (number === learntBefore) makeCommon(told, ['dana', 'cair']);
          const mentions = batch.map(([text, minutes], n) => mention(`m-${number}-${n}`, text, minutes));
          for (const store of stores) await store.mentions.save(aBatch(mentions));
        }

        const found = await Promise.all(queries.map((node) => idsOf(stores[0], node)));

        expect(found).toEqual(await Promise.all(queries.map((node) => idsOf(stores[1], node))));
        for (const store of stores) await store.close();
      }),
      { numRuns: 20 },
    );
  });

  test('A word in a tenth of two thousand mentions is taken for common', async () => {
    const path = file('learnt.db');
    const store = openSqlite(path);
    const stemsAt = (n: number) => `kabar ${n % 9 === 0 ? 'dana' : `kata${n}`} ${n % 11 === 0 ? 'cair' : ''}`;

    for (const first of [0, 1_000]) {
      const batch = Array.from({ length: 1_000 }, (_, n) => mention(`m-${first + n}`, stemsAt(first + n), n));
      await store.mentions.save(aBatch(batch));
    }

    const known = edit(path, (db) =>
      db.prepare('select stem from common_word order by number').pluck().all(),
    );
    expect(known).toEqual(['kabar', 'dana']);
    await store.close();
  });
});
