import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AppError } from '@tanggap/shared/errors';
import { createLog } from '../../../server/src/log.js';
import { openDesk, type Desk } from '../../support/desk.js';

describe('protection of the web side', () => {
  let desk: Desk;
  let clientDir: string;
  let logged = '';
  beforeAll(async () => {
    clientDir = mkdtempSync(join(tmpdir(), 'tanggap-client-'));
    mkdirSync(join(clientDir, 'assets'));
    writeFileSync(
      join(clientDir, 'index.html'),
      '<style nonce="__CSP_NONCE__"></style><title>Tanggap</title>',
    );
    writeFileSync(join(clientDir, 'assets', 'main-3f2a.js'), 'void 0;');
    const into = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    });
    desk = await openDesk({
      change: (deps) => ({ settings: { ...deps.settings, clientDir }, log: createLog('debug', into) }),
    });
  });
  afterAll(async () => {
    await desk.close();
    rmSync(clientDir, { recursive: true });
  });

  test.each([
    ['another site', { origin: 'https://jahat.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:9' }, 403],
    ['an unreadable origin', { origin: 'null' }, 403],
    ['a foreign form without origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a script without origin', {}, 400],
  ])('a change asked for by %s is judged by where it comes from', async (_who, headers, status) => {
    const answer = await desk.officer.ask('POST', '/api/captures', { url: 'x' }, headers);

    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject({ error: { code: 'wrong-origin' } });
  });

  test('our own pages may change things', async () => {
    const answer = await desk.officer.ask(
      'POST',
      '/api/captures',
      { url: 'https://a.example' },
      { origin: desk.origin },
    );

    expect(answer.status).toBe(202);
  });

  test('the page may only load and reach what is ours', async () => {
    const { headers } = await desk.visitor.ask('GET', '/queue?list=urgent');

    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self';script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([['/'], ['/queue?list=urgent'], ['/stories/C-1'], ['/index.html']])(
    '%s is the page, with the nonce of its own header',
    async (path) => {
      const { status, body, headers } = await desk.visitor.ask('GET', path);

      const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
      expect(status).toBe(200);
      expect(body).toBe(`<style nonce="${nonce}"></style><title>Tanggap</title>`);
      expect(headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('assets with a hash in their name are kept for a year; missing ones are not the page', async () => {
    const asset = await desk.visitor.ask('GET', '/assets/main-3f2a.js');
    const missing = await desk.visitor.ask('GET', '/assets/main-0000.js');

    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([missing.status, missing.body]).toEqual([404, 'not found']);
  });

  test('an unknown API address answers in JSON, not with the page', async () => {
    const { status, body } = await desk.officer.ask('GET', '/api/nothing?q=rahasia');

    expect(status).toBe(404);
    expect(body).toEqual({ error: { code: 'not-found', message: 'no such address: GET /api/nothing' } });
  });

  test.each([
    ['broken JSON', '{"username":', 'bad-request'],
    ['too large a body', JSON.stringify({ username: 'a', password: 'x'.repeat(300_000) }), 'too-large'],
    ['a list instead of fields', '[]', 'bad-request'],
  ])('%s is refused plainly', async (_case, body, code) => {
    const answer = await desk.visitor.ask('POST', '/api/session', body);

    expect(answer.body).toMatchObject({ error: { code } });
  });

  test('a push without a valid key is refused before its body is read', async () => {
    const body = JSON.stringify({ mentions: ['x'.repeat(9_000_000)] });

    const answer = await desk.visitor.ask('POST', '/api/mentions', body, { authorization: 'Bearer salah' });

    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ error: { code: 'wrong-push-key' } });
  });

  test('the log names method and path, never searches, cookies or keys', async () => {
    await desk.officer.ask('GET', '/api/stories?q=katarahasia', undefined, {
      authorization: 'Bearer kuncirahasia',
    });

    expect(logged).toContain('"path":"/api/stories"');
    expect(logged).not.toMatch(/katarahasia|kuncirahasia|tanggap_session/);
  });

  test.each([['1'], ['loopback'], ['127.0.0.1, 10.0.0.0/8']])(
    'behind the proxies “%s” the caller’s own address counts',
    async (trustProxy) => {
      const behind = await openDesk({
        change: (deps) => ({ settings: { ...deps.settings, trustProxy, limits: { signIn: 1, api: 1 } } }),
      });
      const from = (address: string) =>
        behind.visitor.ask('GET', '/api/openapi.json', undefined, { 'x-forwarded-for': address });

      const statuses = [await from('203.0.113.1'), await from('203.0.113.2'), await from('203.0.113.1')];
      await behind.close();

      expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
    },
  );

  test('an unforeseen failure tells the caller nothing of its inside', async () => {
    const broken = await openDesk({
      change: (deps) => ({
        ingest: { ...deps.ingest, capture: () => Promise.reject(new Error('berkas /etc/rahasia')) },
      }),
    });

    const { status, body } = await broken.officer.ask('POST', '/api/captures', { url: 'https://a.example' });
    await broken.close();

    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('rahasia');
  });

  test.each([
    ['an engine that is down', 'engine-down', 503],
    ['a full inbox or spool', 'inbox-full', 429],
  ] as const)('%s is answered as %s with %i and when to try again', async (_case, code, expected) => {
    const down = await openDesk({
      change: (deps) => ({
        ingest: { ...deps.ingest, capture: () => Promise.reject(new AppError(code, 'not now')) },
      }),
    });

    const { status, headers } = await down.officer.ask('POST', '/api/captures', { url: 'https://a.example' });
    await down.close();

    expect([status, headers.get('retry-after')]).toEqual([expected, '5']);
  });
});
