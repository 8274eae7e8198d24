import { AppError } from '@tanggap/shared/errors';
import { isAllowed } from '@tanggap/shared/roles';
import type { Source } from '@tanggap/shared/source';
import type { Request, Response } from 'express';
import type { AppDeps } from './app-deps.js';
import type { Access, Caller, Route } from './route.js';
import { isSameOrigin } from './same-origin.js';
import {
  findSession,
  hashToken,
  keepSession,
  sessionCookie,
  tokenOf,
  type ActiveSession,
} from './session.js';

export function bearerOf(request: Request): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

export function isSecure({ settings }: Pick<AppDeps, 'settings'>): boolean {
  return settings.publicOrigin?.startsWith('https:') ?? false;
}

async function requireKey({ store }: AppDeps, request: Request): Promise<Source> {
  const key = bearerOf(request);
  const source = key === null ? null : await store.sources.byPushKey(hashToken(key));
  if (!source)
    throw new AppError('wrong-push-key', 'expected `Authorization: Bearer <push key>` of a source');
  return source;
}

async function prolong(
  deps: AppDeps,
  session: ActiveSession,
  request: Request,
  response: Response,
): Promise<void> {
  const expiresAt = await keepSession(deps.store.users, session, deps.now());
  const token = tokenOf(request.headers.cookie);
  if (expiresAt === null || token === null) return;
  session.expiresAt = expiresAt;
  response.append('Set-Cookie', sessionCookie(token, isSecure(deps)));
}

function requireAllowed(session: ActiveSession, access: Access): void {
  if (access === 'signed-in' || access === 'greeted' || access === 'anyone' || access === 'push-key') return;
  if (!isAllowed(session.user.role, access)) {
    throw new AppError('forbidden', `the role ${session.user.role} may not do this`, { permission: access });
  }
}

/**
 * Finds out who calls and whether they may. Runs before the body is read, so that a stranger cannot make us read eight
 * megabytes. A push key rides on no cookie, so its requests may come from anywhere.
 */
export async function admit(
  deps: AppDeps,
  route: Route,
  request: Request,
  response: Response,
): Promise<Caller> {
  if (route.access === 'push-key') return { session: null, source: await requireKey(deps, request) };
  if (route.method !== 'get' && !isSameOrigin(request.headers, deps.settings.publicOrigin)) {
    throw new AppError('wrong-origin', 'expected a request from this site itself');
  }
  if (route.access === 'anyone') return { session: null, source: null };
  const session = await findSession(deps.store.users, request.headers.cookie, deps.now());
  if (!session) {
    if (route.access === 'greeted') return { session: null, source: null };
    throw new AppError('not-signed-in', 'sign in first');
  }
  requireAllowed(session, route.access);
  await prolong(deps, session, request, response);
  return { session, source: null };
}
