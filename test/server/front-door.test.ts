import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openFrontDoor, type FrontDoor } from '../../server/src/front-door.js';
import { originOf } from '../../server/src/listen.js';

describe('a process that cannot serve yet', () => {
  let door: FrontDoor;
  let origin: string;
  const ask = (path: string, accept = '*/*') => fetch(`${origin}${path}`, { headers: { accept } });

  beforeEach(async () => {
    door = await openFrontDoor('127.0.0.1', 0);
    origin = originOf(door.server, '127.0.0.1');
  });
  afterEach(() => door.shut());

  test('It lives, and no proxy takes it for one that serves', async () => {
    const reply = await ask('/healthz');

    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({ status: 'starting' });
  });

  test('It is not ready, and says in words what it waits for', async () => {
    door.storeIsAway('the store does not answer yet: connect ECONNREFUSED');

    const reply = await ask('/readyz');

    expect(reply.status).toBe(503);
    expect(await reply.json()).toMatchObject({
      isReady: false,
      parts: { store: 'the store does not answer yet: connect ECONNREFUSED' },
    });
  });

  test('When a person opens a page, then it calms in both languages', async () => {
    const reply = await ask('/queue', 'text/html,application/xhtml+xml,*/*;q=0.8');

    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
    expect(reply.headers.get('content-type')).toMatch(/html/);
    const page = await reply.text();
    expect(page).toContain('Tidak ada yang hilang. Muat ulang halaman ini sebentar lagi.');
    expect(page).toContain('<p lang="en">Tanggap is getting ready');
  });

  test.each(['/api/stories', '/socket.io/?EIO=4&transport=polling'])(
    'When a program asks %s, then it hears when to ask again',
    async (path) => {
      const reply = await ask(path, 'text/html,*/*');

      expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await reply.json()).toMatchObject({
        error: { code: 'engine-down', message: expect.stringMatching(/sedang disiapkan.*is getting ready/s) },
      });
    },
  );

  test('When an app is admitted, then it answers in the same place', async () => {
    door.admit((_request, response) => void response.end('antrean'));

    const reply = await ask('/queue');

    expect([reply.status, await reply.text()]).toEqual([200, 'antrean']);
  });

  test('When the port is taken, then opening says so', async () => {
    const port = Number(new URL(origin).port);

    await expect(openFrontDoor('127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
