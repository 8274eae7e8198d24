import { describe, expect, jest, test } from '@jest/globals';
import type { Logger } from 'pino';
import { startIndexing } from '../../server/src/index-mentions.js';
import { openDatabase } from '../../server/src/store/sqlite/database.js';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../server/src/store/store.js';
import { aBatch, anInboxItem, aScoredMention, minutesFrom } from '../support/builders.js';
import { word } from '../support/query-nodes.js';
import { tempFolder } from '../support/temp-folder.js';

const file = tempFolder();
const range = { from: minutesFrom(-600), to: minutesFrom(600) };
const quiet = () => ({ warn: jest.fn(), info: jest.fn() }) as unknown as Logger;
const stem = (text: string) => text.toLowerCase();
const regions = (text: string) => (text.includes('Bandung') ? ['32'] : []);

/** A store whose mentions stand in no index of marks, as after an update. */
async function updatedStore(texts: readonly string[]): Promise<Store> {
  const earlier = openSqlite(file('old.db'));
  await earlier.mentions.save(
    aBatch(
      texts.map((text, n) =>
        aScoredMention({
          mention: { id: `m-${n}`, text, publishedAt: minutesFrom(n), language: 'jv' },
          assessment: { level: 'flagged', scores: { question: 0.9, scam: 0.8 } },
          stems: '',
        }),
      ),
    ),
  );
  await earlier.close();
  const db = openDatabase(file('old.db'));
  db.exec('delete from mention_column; insert into mention_unindexed select row from mention');
  db.close();
  return openSqlite(file('old.db'));
}

describe('indexing what an older version saved', () => {
  test('Earlier mentions are found by words, marks and regions once all are indexed', async () => {
    const store = await updatedStore(['antrean di Bandung', 'jadwal baru', 'antrean lagi']);

    await startIndexing({ store, stem, regions, log: quiet() }).done;

    const found = async (more: object) =>
      (await store.search.totals({ node: null, ...range, ...more })).mentions;
    expect(await found({})).toBe(3);
    expect(await found({ node: word('antrean') })).toBe(2);
    expect(await found({ region: ['32'] })).toBe(1);
    expect(await found({ language: ['jv'], level: ['flagged'] })).toBe(3);
    expect((await store.search.totals({ node: null, ...range })).questions).toBe(3);
    expect(await store.mentions.unindexed(10)).toEqual([]);
    await store.close();
  });

  test('The newest come first, and new mentions are not indexed twice', async () => {
    const store = await updatedStore(['satu', 'dua']);
    await store.mentions.save(aBatch([aScoredMention({ mention: { text: 'tiga' } })]));

    const waiting = await store.mentions.unindexed(1);
    await store.mentions.index([...waiting, ...waiting].map(({ id }) => ({ id, stems: 'dua', regions: [] })));

    expect(waiting).toEqual([{ id: 'm-1', text: 'dua' }]);
    expect((await store.search.totals({ node: word('dua'), ...range })).mentions).toBe(1);
    expect((await store.search.totals({ node: null, ...range })).mentions).toBe(2);
    await store.close();
  });

  test('While new items wait, earlier mentions stand back until it is stopped', async () => {
    const store = await updatedStore(['satu']);
    await store.inbox.append([anInboxItem()]);
    const indexing = startIndexing({ store, stem, regions, log: quiet(), pauseMs: 5 });

    await indexing.stop();

    expect(await store.mentions.unindexed(10)).toHaveLength(1);
    await store.close();
  });

  test('When the store fails, then it is told and tried again', async () => {
    const store = await updatedStore(['satu']);
    const size = jest.spyOn(store.inbox, 'size').mockRejectedValueOnce(new Error('sibuk'));
    const log = quiet();

    await startIndexing({ store, stem, regions, log, pauseMs: 1 }).done;

    expect(log.warn).toHaveBeenCalledTimes(1);
    expect(size).toHaveBeenCalledTimes(3);
    expect(await store.mentions.unindexed(10)).toEqual([]);
    await store.close();
  });
});
