import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sessionSchema } from '@tanggap/shared/api';
import { hashPassword } from '../../../server/src/http/passwords.js';
import { hashToken, sessionMs } from '../../../server/src/http/session.js';
import { aUser } from '../../support/builders.js';
import { openDesk, type Desk } from '../../support/desk.js';

const password = 'kabu-rimo-tesa-juwe-4821';

describe('signing in', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk({ change: (deps) => ({ settings: { ...deps.settings, limits: { signIn: 3 } } }) });
    await desk.store.users.add(
      aUser({ id: 'u-ani', username: 'ani', passwordHash: await hashPassword(password) }),
    );
  });
  afterEach(() => desk.close());

  const signIn = (username: string, given = password) =>
    desk.visitor.ask('POST', '/api/session', { username, password: given });
  const cookieOf = (headers: Headers) => headers.getSetCookie()[0] ?? '';

  test('the right password opens a session in a cookie that scripts cannot read', async () => {
    const { status, body, headers } = await signIn('ani');

    expect(status).toBe(200);
    expect(sessionSchema.parse(body).user).toMatchObject({ username: 'ani', role: 'officer' });
    expect(cookieOf(headers)).toMatch(
      /^tanggap_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  test('a name is accepted in any case, as people type it', async () => {
    expect((await signIn('Ani')).status).toBe(200);
  });

  test('behind https the cookie is secure and the browser is told to stay there', async () => {
    const secure = await openDesk({
      change: (deps) => ({ settings: { ...deps.settings, publicOrigin: 'https://tanggap.contoh.example' } }),
    });
    await secure.store.users.add(aUser({ username: 'ani', passwordHash: await hashPassword(password) }));

    const { headers } = await secure.visitor.ask('POST', '/api/session', { username: 'ani', password });
    await secure.close();

    expect(cookieOf(headers)).toContain('; Secure');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
  });

  test.each([
    ['a wrong password', 'ani', 'bukan-sandi-ini'],
    ['an unknown name', 'siapa', password],
  ])('%s is refused with the same words', async (_case, username, given) => {
    const { status, body } = await signIn(username, given);

    expect(status).toBe(401);
    expect(body).toEqual({ error: { code: 'wrong-credentials', message: 'wrong name or password' } });
  });

  test('a disabled account cannot sign in, and its sessions are over', async () => {
    const cookie = cookieOf((await signIn('ani')).headers).split(';')[0]!;
    await desk.store.users.update('u-ani', { isDisabled: true });

    expect((await signIn('ani')).status).toBe(401);
    const { body } = await desk.visitor.ask('GET', '/api/session', undefined, { cookie });
    expect(body).toEqual({ user: null });
  });

  test('too many wrong passwords for one name are refused; other names go on', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) await signIn('ani', 'salah-sandi');

    expect((await signIn('ani')).body).toMatchObject({ error: { code: 'too-many-requests' } });
    expect((await signIn('siapa')).status).toBe(401);
  });

  test('the store holds a hash and never the token', async () => {
    const token = /=([\w-]+);/.exec(cookieOf((await signIn('ani')).headers))![1]!;

    expect(await desk.store.users.bySession(token, desk.clock.now())).toBeNull();
    expect(await desk.store.users.bySession(hashToken(token), desk.clock.now())).not.toBeNull();
  });

  test('a session that is used goes on; one left alone ends after 12 hours', async () => {
    const halfMinutes = sessionMs / 60_000 / 2 + 60;
    desk.clock.pass(halfMinutes);
    const { headers } = await desk.officer.ask('GET', '/api/session');
    desk.clock.pass(halfMinutes);
    const used = await desk.officer.ask('GET', '/api/session');
    const unused = await desk.colleague.ask('GET', '/api/session');

    expect(cookieOf(headers)).toContain('Max-Age=43200');
    expect(used.body).toMatchObject({ user: { id: desk.officer.user.id } });
    expect(unused.body).toEqual({ user: null });
  });

  test('signing out ends the session at once, for browsers that listen too', async () => {
    const listener = await desk.officer.listen();

    await desk.officer.signOut();

    await listener.hears('session:ended');
    expect((await desk.officer.ask('GET', '/api/session')).body).toEqual({ user: null });
    expect((await desk.officer.ask('GET', '/api/stories')).status).toBe(401);
  });

  test('signing in and out is in the log, without the password', async () => {
    await signIn('ani');
    await desk.officer.signOut();

    const entries = await desk.store.audit.list({ limit: 10 });
    expect(entries.map(({ action }) => action)).toEqual(['session:end', 'session:start']);
    expect(JSON.stringify(entries)).not.toContain(password);
  });
});
