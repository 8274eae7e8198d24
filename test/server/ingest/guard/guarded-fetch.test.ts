import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeText } from '../../../../server/src/ingest/guard/decode-text.js';
import { FetchFailure } from '../../../../server/src/ingest/guard/fetch-failure.js';
import { createGuard, type Guard } from '../../../../server/src/ingest/guard/guarded-fetch.js';
import { retryAfterMs } from '../../../../server/src/ingest/guard/retry-after.js';
import { noon } from '../../../support/builders.js';
import { rssFeed, startHostileWeb, type HostileWeb } from '../../../support/hostile-web.js';

let web: HostileWeb;
let guard: Guard;

beforeAll(async () => {
  web = await startHostileWeb();
  guard = createGuard({
    allowPrivate: true,
    userAgent: 'uji/1',
    now: () => new Date(noon),
    totalTimeoutMs: 6_000,
    idleTimeoutMs: 1_000,
  });
});
afterAll(async () => {
  await guard.close();
  await web.close();
});
beforeEach(() => void web.requests.splice(0));

async function failureOf(path: string): Promise<FetchFailure> {
  const result = await guard.fetch(web.origin + path).catch((error: unknown) => error);
  if (!(result instanceof FetchFailure)) throw new Error(`expected a failure of ${path}`);
  return result;
}

describe('Limits', () => {
  test.each([
    ['/huge.xml', 'too-large'],
    ['/gzip-bomb.xml', 'bomb'],
    ['/slow.xml', 'timeout'],
    ['/stalled.xml', 'timeout'],
    ['/silent.xml', 'timeout'],
    ['/redirect-loop', 'too-many-redirects'],
    ['/redirect-metadata', 'blocked-address'],
    ['/redirect-file', 'bad-address'],
    ['/500.xml', 'bad-status'],
    ['/404.xml', 'bad-status'],
    ['/429.xml', 'rate-limited'],
    ['/drop.xml', 'connection-lost'],
    ['/odd-encoding.xml', 'bad-encoding'],
    ['/gzip-cut.xml', 'bad-encoding'],
  ])('%s ends as %s', async (path, code) => {
    const failure = await failureOf(path);

    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/^(Expected|Reading)/);
  });

  test('A bomb and an endless page cost no more memory than the limit', async () => {
    const before = process.memoryUsage().rss;

    for (let round = 0; round < 5; round += 1)
      await Promise.all([failureOf('/huge.xml'), failureOf('/gzip-bomb.xml')]);

    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('A caller that gives up is told so', async () => {
    const stop = AbortSignal.timeout(50);

    const failure = await guard
      .fetch(`${web.origin}/silent.xml`, { signal: stop })
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'aborted' });
  });
});

describe('Replies', () => {
  test.each(['/gzip.xml', '/brotli.xml', '/deflate.xml', '/redirect-once'])(
    '%s is read whole',
    async (path) => {
      const reply = await guard.fetch(web.origin + path);

      expect(reply.body.toString()).toBe(rssFeed());
    },
  );

  test('A redirect is followed and its end named', async () => {
    expect((await guard.fetch(`${web.origin}/redirect-once`)).url).toBe(`${web.origin}/good.xml`);
  });

  test('An unchanged document is asked for with its validators and costs nothing', async () => {
    web.serve('/etag.xml', (response, request) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response
        .writeHead(isKnown ? 304 : 200, { etag: '"v1"', 'last-modified': 'kemarin' })
        .end(isKnown ? '' : 'isi');
    });
    const first = await guard.fetch(`${web.origin}/etag.xml`);

    const second = await guard.fetch(`${web.origin}/etag.xml`, { validators: first.validators });

    expect(first).toMatchObject({
      isUnchanged: false,
      validators: { etag: '"v1"', lastModified: 'kemarin' },
    });
    expect(second).toMatchObject({ isUnchanged: true, body: Buffer.alloc(0) });
  });

  test('We say who we are', async () => {
    await guard.fetch(`${web.origin}/good.xml`);

    expect(web.requests[0]?.headers['user-agent']).toBe('uji/1');
  });
});

describe('Waiting as asked', () => {
  test.each([
    [{ 'retry-after': '30' }, 30_000],
    [{ 'retry-after': 'Mon, 09 Mar 2026 03:01:00 GMT' }, 60_000],
    [{ 'x-ratelimit-reset': '2026-03-09T03:05:00Z' }, 300_000],
    [{ 'retry-after': 'Sun, 08 Mar 2026 03:00:00 GMT' }, 0],
    [{ 'retry-after': '99999999' }, 86_400_000],
    [{ 'retry-after': 'nanti' }, null],
    [{}, null],
  ])('%j means %s ms', (headers: Record<string, string>, expected) => {
    expect(retryAfterMs((name) => headers[name] ?? null, new Date(noon))).toBe(expected);
  });

  test('A refused request carries the wait to whoever schedules the next', async () => {
    expect((await failureOf('/429.xml')).retryAfterMs).toBe(30_000);
    expect((await failureOf('/429-reset.xml')).retryAfterMs).toBe(300_000);
  });
});

describe('Characters', () => {
  const latin = Buffer.from('Caf\u00e9 d\u00e9sa', 'latin1');

  test.each([
    ['the header', latin, 'text/xml; charset=iso-8859-1', 'Café désa'],
    [
      'the XML prolog',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>'), latin]),
      null,
      /Café désa$/,
    ],
    ['the meta tag', Buffer.concat([Buffer.from('<meta charset=windows-1252>'), latin]), null, /Café désa$/],
    ['no declaration', latin, null, 'Café désa'],
    ['an unknown declaration', latin, 'text/html; charset=klingon', 'Café désa'],
    ['a wrong declaration over valid UTF-8', Buffer.from('désa'), 'text/html; charset=iso-8859-1', 'désa'],
    [
      'a byte-order mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('désa', 'utf16le')]),
      null,
      'désa',
    ],
  ])('Text is decoded by %s', (_, body, contentType, expected) => {
    const text = decodeText(body, contentType);

    expect(text).toMatch(expected instanceof RegExp ? expected : new RegExp(`^${expected}$`));
  });
});
