import { AppError } from '@tanggap/shared/errors';
import type { Role } from '@tanggap/shared/vocabulary';
import { isConstraint } from './engine-errors.js';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { UserRecord, UserStore } from '../store.js';

interface UserRow extends Omit<UserRecord, 'isDisabled' | 'isDemo' | 'role'> {
  role: string;
  isDisabled: number;
  isDemo: number;
}

const columns = 'id, username, name, role, passwordHash, isDisabled, isDemo';

function userOf({ id, username, name, role, passwordHash, isDisabled, isDemo }: UserRow): UserRecord {
  return {
    id,
    username,
    name,
    role: role as Role,
    passwordHash,
    isDisabled: isDisabled === 1,
    isDemo: isDemo === 1,
  };
}

export function usersPort(engine: Engine): Sync<UserStore> {
  const find = (by: 'id' | 'username', value: string): UserRecord | null => {
    const row = engine.one<UserRow>(`select ${columns} from user where ${by} = ?`, value);
    return row ? userOf(row) : null;
  };
  return {
    list: () => engine.all<UserRow>(`select ${columns} from user order by username`).map(userOf),
    byUsername: (username) => find('username', username),
    byId: (id) => find('id', id),
    add: (user) => addUser(engine, user),
    update: (id, change) =>
      engine.write(() => {
        const user = find('id', id);
        if (!user) throw new AppError('not-found', `no user ${id}`);
        const { name, role, passwordHash, isDisabled } = { ...user, ...change };
        engine.run(
          'update user set name = ?, role = ?, passwordHash = ?, isDisabled = ? where id = ?',
          ...[name, role, passwordHash, Number(isDisabled), id],
        );
      }),
    ...sessions(engine),
  };
}

function addUser(engine: Engine, user: UserRecord): void {
  const { id, username, name, role, passwordHash, isDisabled, isDemo } = user;
  try {
    engine.run(
      `insert into user (${columns}) values (?, ?, ?, ?, ?, ?, ?)`,
      ...[id, username, name, role, passwordHash, Number(isDisabled), Number(isDemo)],
    );
  } catch (error) {
    if (!isConstraint(error)) throw error;
    throw new AppError('name-taken', `the name ${username} is taken`, undefined, error);
  }
}

function sessions(
  engine: Engine,
): Pick<Sync<UserStore>, 'addSession' | 'bySession' | 'extendSession' | 'endSession' | 'endSessionsOf'> {
  return {
    addSession: ({ tokenHash, userId, expiresAt }) => {
      const utc = new Date(expiresAt).toISOString();
      engine.run('insert into session (tokenHash, user, expires) values (?, ?, ?)', tokenHash, userId, utc);
    },
    bySession: (tokenHash, now) => {
      const row = engine.one<UserRow & { expires: string }>(
        'select user.*, session.expires from session join user on user.id = session.user where tokenHash = ?',
        tokenHash,
      );
      if (!row || row.isDisabled === 1 || Date.parse(row.expires) <= Date.parse(now)) return null;
      return { user: userOf(row), expiresAt: row.expires };
    },
    extendSession: (tokenHash, expiresAt) => {
      const utc = new Date(expiresAt).toISOString();
      engine.run('update session set expires = ? where tokenHash = ?', utc, tokenHash);
    },
    endSession: (tokenHash) => void engine.run('delete from session where tokenHash = ?', tokenHash),
    endSessionsOf: (userId) => void engine.run('delete from session where user = ?', userId),
  };
}
