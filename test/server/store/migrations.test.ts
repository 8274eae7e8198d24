import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../../server/src/store/sqlite/database.js';
import { migrations } from '../../../server/src/store/sqlite/migrations/index.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import { aBatch, aFactCheck, aScoredMention, noon } from '../../support/builders.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();

describe('migrations', () => {
  test.each(migrations.map((_, version) => version))(
    'A database of version %i is brought up to date',
    async (version) => {
      openDatabase(file('old.db'), { toVersion: version }).close();

      const store = openSqlite(file('old.db'));
      await store.mentions.save(aBatch([aScoredMention()]));

      expect(await store.stories.summaries(['C-1'], noon)).toHaveLength(1);
      await store.close();
      const reopened = new Database(file('old.db'));
      expect(reopened.pragma('user_version', { simple: true })).toBe(migrations.length);
      reopened.close();
    },
  );

  test('What an older version kept is still there afterwards', async () => {
    const old = openDatabase(file('old.db'), { toVersion: 1 });
    const item = { sourceId: 's', externalId: '1', text: 'Kabar', seenAt: noon };
    old.prepare('insert into inbox (id, item) values (?, ?)').run('m-old', JSON.stringify(item));
    old.close();

    const store = openSqlite(file('old.db'));

    expect(await store.inbox.take(10)).toEqual([{ id: 'm-old', item }]);
    await store.close();
  });

  test('Fact-checks kept before there was an index of their words are found all the same', async () => {
    const old = openDatabase(file('old.db'), { toVersion: 5 });
    const factCheck = aFactCheck({ title: 'Tautan pendaftaran palsu' });
    old
      .prepare('insert into fact_check (id, document) values (?, ?)')
      .run(factCheck.id, JSON.stringify(factCheck));
    old.close();

    const store = openSqlite(file('old.db'));

    const found = await store.factChecks.list({ words: ['tautan'], limit: 5 });
    expect(found).toEqual({ factChecks: [factCheck], total: 1 });
    await store.close();
  });

  test('Open stories kept before their programs were counted from an index are counted', async () => {
    const old = openDatabase(file('old.db'), { toVersion: 12 });
    const columns = old
      .prepare(`select name from pragma_table_info('story') where "notnull" = 1`)
      .pluck()
      .all();
    const addStory = (values: Record<string, unknown>) => {
      const row = { ...Object.fromEntries(columns.map((name) => [String(name), 0])), ...values };
      const names = Object.keys(row);
      old
        .prepare(`insert into story (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
        .run(...Object.values(row));
    };
    const stories = { mentions: 1, level: 2, status: 'new', route: 'none', band: 'low' };
    addStory({ ...stories, number: 1 });
    addStory({ ...stories, number: 2, level: 0 });
    addStory({ ...stories, number: 3, status: 'closed' });
    old.exec(`insert into story_program values ('pkh', 1), ('pkh', 2), ('pkh', 3)`);
    old.close();

    const store = openSqlite(file('old.db'));

    const { programs } = await store.stories.counts({ userId: 'u-1', now: noon });
    expect(programs).toEqual({ pkh: 1 });
    await store.close();
  });

  test('When a database belongs to a newer program, then it is refused untouched', () => {
    const newer = openDatabase(file('new.db'));
    newer.pragma('user_version = 99');
    newer.close();

    expect(() => openSqlite(file('new.db'))).toThrow(/version \d+ or older, found 99/);
  });

  test('When a migration fails, then nothing of it stays', () => {
    const half = openDatabase(file('half.db'), { toVersion: 1 });
    half.exec('create table story (number integer)');
    half.close();

    expect(() => openDatabase(file('half.db'))).toThrow();

    const after = new Database(file('half.db'));
    expect(after.pragma('user_version', { simple: true })).toBe(1);
    expect(after.prepare(`select count(*) from sqlite_master where name = 'mention'`).pluck().get()).toBe(0);
    after.close();
  });

  test('A file that is no database, or cannot be made, is the engine being down', () => {
    writeFileSync(file('text.db'), 'bukan basis data '.repeat(100));

    for (const path of [file('text.db'), `${file('text.db')}/below/a-file.db`]) {
      expect(() => openSqlite(path)).toThrow(expect.objectContaining({ code: 'engine-down' }));
    }
  });
});
