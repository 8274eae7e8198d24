import { randomUUID } from 'node:crypto';
import { newUserSchema, userSchema, type User } from '@tanggap/shared/api';
import { generatedPasswordSchema, userEditSchema, userListSchema } from '@tanggap/shared/api-desk';
import { AppError } from '@tanggap/shared/errors';
import type { UserRecord } from '../../store/store.js';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { givenKeys } from '../given-keys.js';
import { hashPassword, readablePassword } from '../passwords.js';
import { deskRoute, type Route } from '../route.js';

function presentUser({ id, username, name, role, isDisabled }: UserRecord): User {
  return { id, username, name, role, isDisabled };
}

async function findUser({ store }: AppDeps, id: string): Promise<UserRecord> {
  const user = await store.users.byId(id);
  if (!user) throw new AppError('not-found', `expected a known person, got ${id}`);
  return user;
}

/** A person whose rights or password changed signs in again. */
async function signOutEverywhere({ store, publisher }: AppDeps, userId: string): Promise<void> {
  await store.users.endSessionsOf(userId);
  publisher.userEnded(userId);
}

export function userRoutes(deps: AppDeps): Route[] {
  const { store } = deps;
  return [
    deskRoute('get', '/api/users', 'users:manage', {
      summary: 'All people with their roles',
      reply: userListSchema,
      handle: async () => ({ users: (await store.users.list()).map(presentUser) }),
    }),
    deskRoute('post', '/api/users', 'users:manage', {
      summary: 'Add a person; without a password one is generated and shown once',
      status: 201,
      body: newUserSchema,
      reply: generatedPasswordSchema,
      async handle({ body: { username, name, role, password }, session }) {
        const generated = password === undefined ? readablePassword() : null;
        const passwordHash = await hashPassword(password ?? generated ?? '');
        const user = {
          id: randomUUID(),
          username,
          name,
          role,
          passwordHash,
          isDisabled: false,
          isDemo: false,
        };
        await store.users.add(user);
        await logAct(deps, session, 'user:add', user.id, { username, role });
        return { user: presentUser(user), password: generated };
      },
    }),
    deskRoute('patch', '/api/users/:id', 'users:manage', {
      summary: 'Rename, change the role, disable or enable a person',
      body: userEditSchema,
      reply: userSchema,
      async handle({ id, body, rawBody, session }) {
        const user = await findUser(deps, id);
        const change = givenKeys(body, rawBody);
        if (id === session.user.id && (change.isDisabled || (change.role ?? user.role) !== user.role)) {
          throw new AppError('bad-request', 'expected another person; nobody takes away their own rights');
        }
        await store.users.update(id, change);
        await logAct(deps, session, 'user:edit', id, change);
        if (change.isDisabled !== undefined || change.role !== undefined) await signOutEverywhere(deps, id);
        return presentUser({ ...user, ...change });
      },
    }),
    deskRoute('post', '/api/users/:id/reset', 'users:manage', {
      summary: 'Generate a new password, shown once; ends the person’s sessions',
      reply: generatedPasswordSchema,
      async handle({ id, session }) {
        const user = await findUser(deps, id);
        const password = readablePassword();
        await store.users.update(id, { passwordHash: await hashPassword(password) });
        await signOutEverywhere(deps, id);
        await logAct(deps, session, 'user:reset', id);
        return { user: presentUser(user), password };
      },
    }),
  ];
}
