import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureFirstUsers } from '../../../server/src/http/first-users.js';
import { checkPassword } from '../../../server/src/http/passwords.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { aUser, noon } from '../../support/builders.js';

describe('accounts of the first start', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqlite(':memory:');
  });
  afterEach(() => store.close());

  test('in demo mode there is one account per role, each with its own password', async () => {
    const accounts = await ensureFirstUsers({ store, demo: true, now: noon });

    expect(accounts.map(({ username, role }) => `${username}: ${role}`)).toEqual([
      ...['admin: admin', 'petugas: officer', 'analis: analyst', 'penyelia: supervisor', 'auditor: auditor'],
    ]);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(5);
    for (const { username, password } of accounts) {
      const user = await store.users.byUsername(username);
      expect(await checkPassword(user!.passwordHash, password)).toBe(true);
      expect(user!.isDemo).toBe(username !== 'admin');
    }
  });

  test('without demo there is an administrator only', async () => {
    expect(await ensureFirstUsers({ store, demo: false, now: noon })).toHaveLength(1);
  });

  test('a password from the settings is used and not repeated', async () => {
    const [account] = await ensureFirstUsers({
      store,
      adminPassword: 'sandi-dari-setelan',
      demo: false,
      now: noon,
    });

    const user = await store.users.byUsername('admin');
    expect(await checkPassword(user!.passwordHash, 'sandi-dari-setelan')).toBe(true);
    expect(account!.password).toBe('(TANGGAP_ADMIN_PASSWORD)');
  });

  test('where somebody is known already, nothing is added', async () => {
    await store.users.add(aUser());

    expect(await ensureFirstUsers({ store, demo: true, now: noon })).toEqual([]);
    expect(await store.users.list()).toHaveLength(1);
  });
});
