import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { noon } from '../../support/builders.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
let store: Store;

beforeEach(async () => {
  store = openSqlite(file('audit.db'));
  for (const subject of ['C-1', 'C-2', 'C-3', 'C-4']) {
    await store.audit.append({
      at: noon,
      actorId: 'u',
      actorName: 'Sari',
      action: 'story:hold',
      subject,
      data: {},
    });
  }
});
afterEach(() => store.close());

/** Works on the file behind the store's back. */
function tamper(sql: string): void {
  const db = new Database(file('audit.db'));
  db.exec(sql);
  db.close();
}

const unlock = 'drop trigger audit_no_update; drop trigger audit_no_delete;';

describe('the audit log', () => {
  test.each(['update audit set subject = 1', 'delete from audit where seq = 2'])(
    'The file refuses %s',
    (sql) => {
      expect(() => tamper(sql)).toThrow('the audit log only grows');
    },
  );

  test.each([
    ['a changed act', `update audit set actorName = 'Orang Lain' where seq = 2`, 2],
    ['changed data', `update audit set data = '{"outcome":"scam"}' where seq = 3`, 3],
    ['a removed entry', 'delete from audit where seq = 2', 2],
    ['a removed end', 'delete from audit where seq = 4', 4],
    [
      'exchanged entries',
      'update audit set seq = -2 where seq = 2; update audit set seq = 2 where seq = 3',
      2,
    ],
  ])('Once unlocked, %s is found and named', async (_, sql, firstBroken) => {
    tamper(`${unlock} ${sql}`);

    expect(await store.audit.verify()).toMatchObject({ isIntact: false, firstBroken });
  });
});
