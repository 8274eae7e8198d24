import { createHash, randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { UserRecord, UserStore } from '../store/store.js';

const cookieName = 'tanggap_session';
/** A session ends 12 hours after its last use: one shift with room for overtime. */
export const sessionMs = 12 * 3_600_000;
/** Its end is moved at most every half hour, so that reading does not become writing. */
const extendAfterMs = 30 * 60_000;

/** A signed-in person; the token itself is only in their cookie. */
export interface ActiveSession {
  user: UserRecord;
  tokenHash: string;
  expiresAt: string;
}

/** SHA-256, hex: what the store keeps instead of tokens and push keys. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function endOf(now: string): string {
  return new Date(Date.parse(now) + sessionMs).toISOString();
}

/** The one session check, for HTTP requests and socket handshakes alike. */
export async function findSession(
  users: Pick<UserStore, 'bySession'>,
  cookieHeader: string | undefined,
  now: string,
): Promise<ActiveSession | null> {
  const token = cookieHeader && parseCookie(cookieHeader)[cookieName];
  if (!token) return null;
  const tokenHash = hashToken(token);
  const found = await users.bySession(tokenHash, now);
  return found && { ...found, tokenHash };
}

export function sessionCookie(token: string, isSecure: boolean, maxAgeMs = sessionMs): string {
  const maxAge = Math.round(maxAgeMs / 1_000);
  return stringifySetCookie(cookieName, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/',
    maxAge,
  });
}

/** Opens a session with a fresh 256-bit token. */
export async function startSession(
  users: Pick<UserStore, 'addSession'>,
  userId: string,
  now: string,
): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = endOf(now);
  await users.addSession({ tokenHash: hashToken(token), userId, expiresAt });
  return { token, expiresAt };
}

/** Moves the end of a session that is in use. Resolves with the new end, or null where it was moved lately. */
export async function keepSession(
  users: Pick<UserStore, 'extendSession'>,
  session: ActiveSession,
  now: string,
): Promise<string | null> {
  const expiresAt = endOf(now);
  if (Date.parse(expiresAt) - Date.parse(session.expiresAt) < extendAfterMs) return null;
  await users.extendSession(session.tokenHash, expiresAt);
  return expiresAt;
}

/** The cookie's token as sent, to send it again with a new age. */
export function tokenOf(cookieHeader: string | undefined): string | null {
  return (cookieHeader && parseCookie(cookieHeader)[cookieName]) || null;
}
