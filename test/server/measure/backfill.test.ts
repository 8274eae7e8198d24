import { expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { sql } from '../../../server/src/store/sqlite/migrations/011-keep-clocks.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import { aBatch, aCase, anEntry, aScoredMention, minutesFrom, noon } from '../../support/builders.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
/** The statement of the migration that fills the new table from what an older version kept. */
const backfill = /insert into story_clock[^;]*;/.exec(sql)?.[0] ?? '';

test('Stories from before clocks were kept are measured as if they always had been', async () => {
  const store = openSqlite(file('desk.db'));
  const flagged = (storyId: string, program: string, dateIsGuessed = false) =>
    aScoredMention({
      storyId,
      mention: { publishedAt: minutesFrom(-2), seenAt: noon, dateIsGuessed },
      assessment: { level: 'flagged', programs: [{ id: program, score: 1, span: [0, 1] }] },
    });
  const mentions = [
    flagged('C-1', 'pkh'),
    flagged('C-1', 'blt'),
    flagged('C-1', 'blt'),
    flagged('C-2', 'kip', true),
  ];
  await store.mentions.save(aBatch([...mentions, flagged('C-3', 'kip'), aScoredMention({ storyId: 'C-4' })]));
  const holder = { userId: 'u-sari', name: 'Sari Petugas', since: noon, leaseUntil: minutesFrom(20) };
  const clocks = {
    ...aCase().clocks,
    heldAt: minutesFrom(1.001),
    draftedAt: minutesFrom(2),
    outAt: minutesFrom(3),
  };
  await store.stories.changeCase('C-1', 0, {
    case: aCase({ status: 'held', holder, clocks }),
    entry: anEntry(),
  });
  await store.stories.merge('C-2', 0, ['C-3'], anEntry({ storyId: 'C-2', kind: 'merged' }));
  const range = { from: minutesFrom(-10), to: minutesFrom(10) };
  const [before, openBefore] = [await store.measure.cases(range), await store.measure.openCases()];
  await store.close();
  const db = new Database(file('desk.db'));
  db.exec('delete from story_clock');
  db.exec(backfill);
  db.close();

  const later = openSqlite(file('desk.db'));

  expect(before.map(({ storyId }) => storyId)).toEqual(['C-1', 'C-2']);
  expect(await later.measure.cases(range)).toEqual(before);
  expect(await later.measure.openCases()).toEqual(openBefore);
  await later.close();
});
