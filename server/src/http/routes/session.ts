import {
  credentialsSchema,
  sessionSchema,
  whoAmISchema,
  type Session,
  type WhoAmI,
} from '@tanggap/shared/api';
import { AppError } from '@tanggap/shared/errors';
import type { UserRecord } from '../../store/store.js';
import { isSecure } from '../admit.js';
import type { AppDeps } from '../app-deps.js';
import { checkPassword } from '../passwords.js';
import { deskRoute, greetingRoute, openRoute, type Route } from '../route.js';
import { sessionCookie, startSession } from '../session.js';

function presentSession({ id, username, name, role, isDemo }: UserRecord, expiresAt: string): Session {
  return { user: { id, username, name, role }, isDemo, expiresAt };
}

/** A disabled account answers like a wrong password, after the same work. */
async function signIn({ store }: AppDeps, username: string, password: string): Promise<UserRecord> {
  const user = await store.users.byUsername(username.toLowerCase());
  const isRight = await checkPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight || user.isDisabled) throw new AppError('wrong-credentials', 'wrong name or password');
  return user;
}

export function sessionRoutes(deps: AppDeps): Route[] {
  const { store, publisher, now } = deps;
  const log = (user: UserRecord, action: string) =>
    store.audit.append({
      at: now(),
      actorId: user.id,
      actorName: user.name,
      action,
      subject: user.id,
      data: {},
    });
  return [
    openRoute('post', '/api/session', {
      summary: 'Sign in; answers with a session cookie',
      body: credentialsSchema,
      reply: sessionSchema,
      async handle({ body, response }) {
        const user = await signIn(deps, body.username, body.password);
        const { token, expiresAt } = await startSession(store.users, user.id, now());
        await log(user, 'session:start');
        response.append('Set-Cookie', sessionCookie(token, isSecure(deps)));
        return presentSession(user, expiresAt);
      },
    }),
    greetingRoute('get', '/api/session', {
      summary: 'Who is signed in; `user` is null where nobody is',
      reply: whoAmISchema,
      handle: ({ session }) =>
        Promise.resolve<WhoAmI>(session ? presentSession(session.user, session.expiresAt) : { user: null }),
    }),
    deskRoute('delete', '/api/session', 'signed-in', {
      summary: 'Sign out; ends the session and its sockets at once',
      status: 204,
      async handle({ session, response }) {
        await store.users.endSession(session.tokenHash);
        publisher.sessionEnded(session.tokenHash);
        await log(session.user, 'session:end');
        response.append('Set-Cookie', sessionCookie('', isSecure(deps), 0));
      },
    }),
  ];
}
