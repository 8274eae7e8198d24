import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMastodonSource } from '../../../../server/src/ingest/sources/mastodon.js';
import { readJetstreamEvent } from '../../../../server/src/ingest/sources/jetstream-event.js';
import { createBlueskySource } from '../../../../server/src/ingest/sources/bluesky.js';
import { aSource, noon } from '../../../support/builders.js';
import { startHostileWeb, type HostileWeb } from '../../../support/hostile-web.js';
import { loopbackTools } from '../../../support/ingest-tools.js';
import { manualClock } from '../../../support/manual-clock.js';

const { tools, guard } = loopbackTools();
let web: HostileWeb;
beforeAll(async () => {
  web = await startHostileWeb();
});
afterAll(async () => {
  await guard.close();
  await web.close();
});

describe('Mastodon', () => {
  const status = (given: object): object => ({
    id: '7',
    created_at: noon,
    content: '<p>Bansos cair?</p>',
    account: { acct: 'warga_uji@server.example' },
    ...given,
  });
  const pollFor = (rows: unknown[]) => {
    web.serve('/api/v1/timelines/public', (response) => response.end(JSON.stringify(rows)));
    const source = aSource({ kind: 'mastodon', standing: 'public', url: web.origin });
    return createMastodonSource(source, tools).poll('1', new AbortController().signal);
  };

  test('Neither the item nor its address names the account', async () => {
    const result = await pollFor([status({})]);

    expect(result.items[0]?.author?.label).toMatch(/^akun-/);
    expect(JSON.stringify(result)).not.toContain('warga_uji');
  });

  test('Boosts and posts that are not public are passed over', async () => {
    const result = await pollFor([
      status({ reblog: {} }),
      status({ visibility: 'unlisted' }),
      status({ visibility: 'private' }),
    ]);

    expect(result.items).toEqual([]);
  });

  test('A content warning becomes the title', async () => {
    expect((await pollFor([status({ spoiler_text: 'Soal bansos' })])).items[0]?.title).toBe('Soal bansos');
  });

  test('A status of a wrong shape is set aside without its account', async () => {
    const result = await pollFor([status({ content: 5 }), status({ id: '6' })]);

    expect(result.items).toHaveLength(1);
    expect(result.refused).toMatchObject([{ reason: expect.stringContaining('content') }]);
    expect(JSON.stringify(result.refused)).not.toContain('warga_uji');
  });

  test('An instance that wants a token is a clear failure', async () => {
    web.serve('/api/v1/timelines/public', (response) => response.writeHead(401).end('{"error":"token"}'));
    const source = aSource({ kind: 'mastodon', url: web.origin });

    const read = createMastodonSource(source, tools).poll(null, new AbortController().signal);

    await expect(read).rejects.toMatchObject({ code: 'bad-status', status: 401 });
  });
});

describe('Jetstream events', () => {
  const source = aSource({ kind: 'bluesky', standing: 'public' });
  const event = (record: object, commit: object = {}): string =>
    JSON.stringify({
      did: 'did:plc:wargauji',
      time_us: 5,
      kind: 'commit',
      commit: {
        operation: 'create',
        collection: 'app.bsky.feed.post',
        rkey: 'k1',
        record: { text: 'Bansos cair?', createdAt: noon, langs: ['id'], ...record },
        ...commit,
      },
    });
  const kindOf = (message: string): string => readJetstreamEvent(message, source, 'kunci', noon).kind;

  test.each([
    ['Indonesian', ['id']],
    ['Malay among others', ['en', 'ms-MY']],
    ['Javanese', ['jv']],
    ['no named language', []],
  ])('A post in %s is taken', (_, langs) => {
    expect(kindOf(event({ langs }))).toBe('item');
  });

  test.each([
    ['another language', event({ langs: ['ja'] })],
    ['no text', event({ text: ' ' })],
    ['a deletion', event({}, { operation: 'delete', record: undefined })],
    ['a like', event({}, { collection: 'app.bsky.feed.like' })],
    ['an account event', JSON.stringify({ did: 'did:plc:x', time_us: 5, kind: 'account', account: {} })],
  ])('%s is passed over', (_, message) => {
    expect(kindOf(message)).toBe('skipped');
  });

  test.each(['bukan JSON', '{}', '[]', 'null', event({ text: 7 })])('%s is set aside', (message) => {
    expect(kindOf(message)).toBe('refused');
  });

  test('Quarantine keeps no account of a bad event', () => {
    expect(JSON.stringify(readJetstreamEvent(event({ text: 7 }), source, 'kunci', noon))).not.toContain(
      'wargauji',
    );
  });

  test('The same record key of two accounts makes two items', () => {
    const idOf = (message: string): unknown => readJetstreamEvent(message, source, 'kunci', noon);

    const [one, other] = [idOf(event({})), idOf(event({}).replace('wargauji', 'wargalain'))];

    expect(one).not.toMatchObject({
      item: { externalId: (other as { item: { externalId: string } }).item.externalId },
    });
  });

  test('A connection that says nothing for two minutes is opened anew', async () => {
    const clock = manualClock();
    const connect = (): Promise<{ closed: Promise<void>; close: () => void }> =>
      Promise.resolve({ closed: new Promise<void>(() => {}), close: () => {} });
    const adapter = createBlueskySource(source, { ...tools, clock, connect });
    const ended = adapter
      .run(null, () => Promise.resolve(), new AbortController().signal)
      .catch((error: unknown) => error);

    await clock.advance(121_000);

    expect(await ended).toMatchObject({ code: 'timeout' });
  });
});
