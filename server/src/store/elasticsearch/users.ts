import { AppError } from '@tanggap/shared/errors';
import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import type { UserRecord, UserStore } from '../store.js';

interface Session {
  userId: string;
  expiresAt: string;
}

export const users: Collection<UserRecord> = {
  index: 'desk',
  kind: 'user',
  fields: ({ username }) => ({ marks: [`username:${username}`] }),
};
/** Holds a name for the user who has it, so that two can never take one at once. */
export const names: Collection<{ userId: string }> = { index: 'desk', kind: 'username', fields: () => ({}) };
export const sessions: Collection<Session> = {
  index: 'desk',
  kind: 'session',
  fields: ({ userId, expiresAt }) => ({ marks: [`user:${userId}`], until: Date.parse(expiresAt) }),
};
/** Accounts of one agency; nobody has more. */
const mostUsers = 10_000;

export function usersPort(engine: Engine): UserStore {
  const byId = (id: string) => engine.get(users, id);
  return {
    async list() {
      const found = await engine.find(users, { limit: mostUsers });
      return found.map(({ value }) => value).sort((a, b) => (a.username < b.username ? -1 : 1));
    },
    async byUsername(username) {
      const name = await engine.get(names, username);
      return name && byId(name.userId);
    },
    byId,
    add: (user) =>
      engine.write(async (tx) => {
        if ((await tx.get(names, user.username)) ?? (await tx.get(users, user.id))) {
          throw new AppError('name-taken', `the name ${user.username} is taken`);
        }
        tx.put(users, user.id, user);
        tx.put(names, user.username, { userId: user.id });
      }),
    update: (id, change) =>
      engine.write(async (tx) => {
        const user = await tx.get(users, id);
        if (!user) throw new AppError('not-found', `no user ${id}`);
        tx.put(users, id, { ...user, ...change });
      }),
    ...sessionsOf(engine, byId),
  };
}

function sessionsOf(
  engine: Engine,
  byId: UserStore['byId'],
): Pick<UserStore, 'addSession' | 'bySession' | 'extendSession' | 'endSession' | 'endSessionsOf'> {
  return {
    addSession: ({ tokenHash, userId, expiresAt }) =>
      engine.write(async (tx) => {
        tx.put(sessions, tokenHash, { userId, expiresAt: new Date(expiresAt).toISOString() });
        return Promise.resolve();
      }),
    async bySession(tokenHash, now) {
      const session = await engine.get(sessions, tokenHash);
      if (!session || Date.parse(session.expiresAt) <= Date.parse(now)) return null;
      const user = await byId(session.userId);
      return user && !user.isDisabled ? { user, expiresAt: session.expiresAt } : null;
    },
    extendSession: (tokenHash, expiresAt) =>
      engine.write(async (tx) => {
        const session = await tx.get(sessions, tokenHash);
        if (session)
          tx.put(sessions, tokenHash, { ...session, expiresAt: new Date(expiresAt).toISOString() });
      }),
    endSession: (tokenHash) =>
      engine.write(async (tx) => {
        tx.remove(sessions, tokenHash);
        return Promise.resolve();
      }),
    endSessionsOf: (userId) =>
      engine.write((tx) =>
        tx.scan(sessions, { filter: [{ term: { marks: `user:${userId}` } }] }, (found) => {
          for (const { id } of found) tx.remove(sessions, id);
        }),
      ),
  };
}
