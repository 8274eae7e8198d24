import type { Session } from '@tanggap/shared/api';
import { aPerson, ask, unwrap, type Person } from './desk-client.js';

/** Signs in over HTTP, as a browser does; a refusal rejects with its `AppError`. */
export async function signIn(origin: string, username: string, password: string): Promise<Person> {
  const reply = await ask(origin, 'POST', '/api/session', {
    body: { username, password },
    headers: { origin },
  });
  const { user } = unwrap(reply) as Session;
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return aPerson(origin, { ...user, passwordHash: '', isDisabled: false, isDemo: false }, cookie);
}

/** The password of somebody whom `addPerson` added. */
export const passwordOf = ({ username }: { username: string }): string => `sandi-${username}-yang-panjang`;

/** Adds somebody to the desk and signs them in. */
export async function addPerson(
  admin: Person,
  origin: string,
  given: { username: string; name: string; role: Session['user']['role'] },
): Promise<Person> {
  const password = passwordOf(given);
  unwrap(await admin.ask('POST', '/api/users', { ...given, password }));
  return signIn(origin, given.username, password);
}
