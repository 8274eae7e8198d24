import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SourceList } from '@tanggap/shared/api';
import type { Source } from '@tanggap/shared/source';
import { checkPassword } from '../../../server/src/http/passwords.js';
import { aSource } from '../../support/builders.js';
import { openDesk, type Desk } from '../../support/desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const admin = () => desk.people.admin;

describe('managing sources', () => {
  const feed = {
    name: 'Kabar Contoh',
    kind: 'feed',
    url: 'https://kabar.example/rss',
    standing: 'press',
    pollEveryMs: 60_000,
  };
  const add = async (draft: object = feed) =>
    (await admin().ask('POST', '/api/sources', draft)).body as Source;

  test('a new source is listed with its health, and ingest is told', async () => {
    const source = await add();

    const { body } = await desk.officer.ask('GET', '/api/sources');
    const listed = (body as SourceList).sources.find(({ id }) => id === source.id);
    expect(listed).toMatchObject({
      name: 'Kabar Contoh',
      health: { state: 'waiting', beats: Array(24).fill(0) },
    });
    expect((body as SourceList).totals.waiting).toBe(0);
    expect(desk.told.sourcesChanged).toBe(1);
  });

  test('a feed without address is refused', async () => {
    const { body } = await admin().ask('POST', '/api/sources', { ...feed, url: undefined });

    expect(body).toMatchObject({
      error: { code: 'bad-request', message: 'url: expected the address of a feed source' },
    });
  });

  test('switching a source off leaves everything else as it was', async () => {
    const source = await add();

    const { body } = await admin().ask('PATCH', `/api/sources/${source.id}`, { enabled: false });

    expect(body).toEqual({ ...source, enabled: false });
  });

  test('the kind of a source cannot change', async () => {
    const { id } = await add();

    expect((await admin().ask('PATCH', `/api/sources/${id}`, { kind: 'mastodon' })).status).toBe(400);
  });

  test('a push key is shown once, works, and is replaced by the next', async () => {
    await desk.store.sources.put(aSource({ id: 'src-warga', kind: 'push' }));
    const newKey = async () =>
      ((await admin().ask('POST', '/api/sources/src-warga/key')).body as { key: string }).key;
    const push = (key: string) =>
      desk.visitor.ask(
        'POST',
        '/api/mentions',
        { mentions: [{ text: 'Kabar' }, { text: '' }] },
        { authorization: `Bearer ${key}` },
      );

    const first = await newKey();
    const accepted = await push(first);
    const second = await newKey();

    expect(accepted.body).toMatchObject({ accepted: 1, repeated: 0, refused: [{ index: 1 }] });
    expect((await push(first)).status).toBe(401);
    expect((await push(second)).body).toMatchObject({ accepted: 0, repeated: 1 });
    expect(JSON.stringify(await desk.store.audit.list({ limit: 20 }))).not.toContain(first);
  });

  test('only push sources have keys', async () => {
    const { id } = await add();

    expect((await admin().ask('POST', `/api/sources/${id}/key`)).status).toBe(400);
  });

  test('a source is asked at once on request, and removed for good', async () => {
    const { id } = await add();

    await admin().ask('POST', `/api/sources/${id}/poll`);
    await admin().ask('DELETE', `/api/sources/${id}`);

    expect(desk.told.polled).toEqual([id]);
    expect((await admin().ask('DELETE', `/api/sources/${id}`)).status).toBe(404);
  });
});

describe('managing people', () => {
  const newcomer = { username: 'dewi', name: 'Dewi Petugas', role: 'officer' };

  test('a person gets a readable password that is shown once', async () => {
    const { body } = await admin().ask('POST', '/api/users', newcomer);

    const { user, password } = body as { user: object; password: string };
    const stored = await desk.store.users.byUsername('dewi');
    expect(password).toMatch(/^([a-z]{4}-){4}\d{4}$/);
    expect(Object.keys(user).sort()).toEqual(['id', 'isDisabled', 'name', 'role', 'username']);
    expect(await checkPassword(stored!.passwordHash, password)).toBe(true);
  });

  test('a name that is taken is refused', async () => {
    await admin().ask('POST', '/api/users', newcomer);

    expect((await admin().ask('POST', '/api/users', newcomer)).body).toMatchObject({
      error: { code: 'name-taken' },
    });
  });

  test('a new role or password ends the person’s sessions', async () => {
    await admin().ask('PATCH', '/api/users/u-sari', { role: 'analyst' });
    await admin().ask('POST', '/api/users/u-bagus/reset');

    expect((await desk.officer.ask('GET', '/api/stories')).status).toBe(401);
    expect((await desk.colleague.ask('GET', '/api/stories')).status).toBe(401);
  });

  test('a new name leaves the session open', async () => {
    await admin().ask('PATCH', '/api/users/u-sari', { name: 'Sari Baru' });

    expect(await desk.officer.whoAmI()).toMatchObject({ user: { name: 'Sari Baru', role: 'officer' } });
  });

  test.each([[{ isDisabled: true }], [{ role: 'officer' }]])(
    'nobody takes their own rights away with %j',
    async (change) => {
      expect((await admin().ask('PATCH', '/api/users/u-wati', change)).status).toBe(400);
    },
  );

  test('a story can be passed to officers and supervisors who are there', async () => {
    await admin().ask('PATCH', '/api/users/u-bagus', { isDisabled: true });

    const { body } = await desk.officer.ask('GET', '/api/colleagues');

    expect(body).toEqual({
      colleagues: expect.arrayContaining([
        { id: 'u-sari', name: 'Sari Petugas', role: 'officer' },
        { id: 'u-rahma', name: 'Rahma Penyelia', role: 'supervisor' },
      ]),
    });
    expect((body as { colleagues: object[] }).colleagues).toHaveLength(2);
  });
});
