import { sessionCookie, startSession } from '../../server/src/http/session.js';
import { aPerson, type Person } from './desk-client.js';
import type { Desk } from './desk.js';

/** The same person with a session that begins at `now`: those of half a day ago are over. */
export async function signInAgain(desk: Desk, { user }: Person, now = desk.clock.now()): Promise<Person> {
  const { token } = await startSession(desk.store.users, user.id, now);
  return aPerson(desk.origin, user, sessionCookie(token, false).split(';')[0]!);
}
