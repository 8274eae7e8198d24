import { test as property, fc } from '@fast-check/jest';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Source } from '@tanggap/shared/source';
import { FetchFailure } from '../../../../server/src/ingest/guard/fetch-failure.js';
import type { PollResult } from '../../../../server/src/ingest/source-adapter.js';
import { createFeedSource } from '../../../../server/src/ingest/sources/feed.js';
import { parseFeedDocument } from '../../../../server/src/ingest/sources/feed-document.js';
import { normalise } from '../../../../server/src/normalise/normalise.js';
import { aSource } from '../../../support/builders.js';
import { rssFeed, startHostileWeb, type HostileWeb } from '../../../support/hostile-web.js';
import { loopbackTools } from '../../../support/ingest-tools.js';

let web: HostileWeb;
const { tools, guard } = loopbackTools();

beforeAll(async () => {
  web = await startHostileWeb();
});
afterAll(async () => {
  await guard.close();
  await web.close();
});

function poll(path: string, given: Partial<Source> = {}, cursor: string | null = null): Promise<PollResult> {
  const source = aSource({ id: 'src-uji', url: web.origin + path, ...given });
  return createFeedSource(source, tools).poll(cursor, new AbortController().signal);
}

/** Serves one document and reads it. */
function read(body: string, given: Partial<Source> = {}): Promise<PollResult> {
  web.serve('/asked.xml', (response) => response.end(body));
  return poll('/asked.xml', given);
}

const item = (inside: string): string => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;

describe('Hostile feeds', () => {
  test.each([
    ['/entities.xml', 'unsafe-xml'],
    ['/xxe.xml', 'unsafe-xml'],
    ['/html-instead.xml', 'not-a-feed'],
    ['/empty.xml', 'not-a-feed'],
    ['/deep.json', 'not-a-feed'],
    ['/drop.xml', 'connection-lost'],
    ['/slow.xml', 'timeout'],
  ])('%s ends as %s', async (path, code) => {
    await expect(poll(path)).rejects.toMatchObject({ name: 'FetchFailure', code });
  });

  test('When the host asks for fewer requests, then the failure says for how long', async () => {
    const own = loopbackTools();
    const source = aSource({ url: `${web.origin}/429.xml` });

    const read = createFeedSource(source, own.tools).poll(null, new AbortController().signal);

    await expect(read).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 30_000 });
    await own.guard.close();
  });

  test('Tags nested a hundred thousand deep do not bring the reader down', async () => {
    const { items } = await poll('/deep.xml');

    expect(items.every(({ title }) => (title ?? '').length < 1_000_000)).toBe(true);
  });

  test('A feed that is cut off keeps its whole items and names the broken one', async () => {
    const { items, refused } = await poll('/truncated.xml');

    expect(items.map(({ externalId }) => externalId)).toEqual([
      'berita-2',
      'berita-3',
      'berita-4',
      'berita-5',
      'berita-6',
    ]);
    expect(refused).toMatchObject([{ reason: 'broken-xml: the item is cut off' }]);
  });

  test('An item with damaged markup is set aside alone', async () => {
    const { items, refused } = await poll('/broken-inside.xml');

    expect(items.map(({ externalId }) => externalId)).toEqual(['berita-1', 'berita-3', 'berita-4']);
    expect(refused).toHaveLength(1);
  });

  test('Items of a wrong type are set aside with the reason', async () => {
    const { items, refused } = await poll('/wrong-type.json');

    expect(items).toEqual([]);
    expect(refused.map(({ reason }) => reason.split(':')[0])).toEqual([
      'wrong-shape',
      'wrong-shape',
      'wrong-shape',
    ]);
  });

  test('A bad item is quarantined once, not at every poll', async () => {
    const first = await poll('/truncated.xml');

    const second = await poll('/truncated.xml', {}, first.cursor);

    expect(second).toMatchObject({ items: [], refused: [] });
  });

  test('One guid for all items does not make them one', async () => {
    const { items } = await poll('/repeated.xml');

    expect(new Set(items.map(({ externalId }) => externalId)).size).toBe(4);
  });

  test('A script in a title, a link or a text is gone before it is stored', async () => {
    const { items } = await poll('/script.xml');
    const mention = normalise(items[0]!, aSource());

    expect(mention).toMatchObject({ title: 'bansos', text: 'bansos\n\nbantuan tetap berjalan', url: null });
  });

  test.each(['/no-dates.xml', '/odd-dates.xml', '/future.xml'])(
    '%s is taken with a guessed date',
    async (path) => {
      const { items } = await poll(path);

      expect(items).toHaveLength(4);
      expect(normalise(items[0]!, aSource())).toMatchObject({
        dateIsGuessed: true,
        publishedAt: items[0]!.seenAt,
      });
    },
  );

  test('Latin letters and control bytes come through as letters', async () => {
    const { items } = await poll('/latin1.xml');

    expect(items.some(({ text }) => text.startsWith('Résumé'))).toBe(true);
    expect((await poll('/control-bytes.xml')).items).toHaveLength(4);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(600)])(
    'Any damage to a feed gives items or a typed failure',
    (garbage, at) => {
      const feed = rssFeed();
      const damaged = feed.slice(0, at) + garbage + feed.slice(at + garbage.length);

      try {
        expect(Array.isArray(parseFeedDocument(damaged).entries)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(FetchFailure);
      }
    },
  );
});

describe('Ordinary feeds', () => {
  test('A missing link is taken from a guid that is an address', async () => {
    const { items } = await read(item('<guid>https://kabar.example/a</guid><title>Warta</title>'));

    expect(items[0]).toMatchObject({ url: 'https://kabar.example/a', externalId: 'https://kabar.example/a' });
  });

  test('A relative link is completed with the address of the feed', async () => {
    const { items } = await read(item('<guid>1</guid><title>Warta</title><link>/a/1</link>'));

    expect(items[0]?.url).toBe(`${web.origin}/a/1`);
  });

  test('An item without guid and link is known by its content', async () => {
    const { items } = await read(item('<title>Warta</title>'));

    expect(items[0]?.externalId).toMatch(/^sha256:/);
  });

  test('The fuller of summary and content is the text', async () => {
    const { items } = await read(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><guid>1</guid><description>Pendek</description><content:encoded><![CDATA[<p>Isi yang lengkap</p>]]></content:encoded></item></channel></rss>`,
    );

    expect(items[0]?.text).toBe('<p>Isi yang lengkap</p>');
  });

  test('RDF is read too', async () => {
    const { items } = await read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>x</title></channel><item rdf:about="https://kabar.example/1"><title>Warta</title><link>https://kabar.example/1</link><dc:date>2026-03-09</dc:date></item></rdf:RDF>`,
    );

    expect(items[0]).toMatchObject({ title: 'Warta', published: '2026-03-09' });
  });

  test('A press feed speaks as the outlet, never as the reporter', async () => {
    const { items } = await read(item('<guid>1</guid><title>a</title><author>Budi Uji</author>'), {
      name: 'Kabar Uji',
    });

    expect(items[0]?.author).toEqual({ kind: 'outlet', label: 'Kabar Uji' });
  });

  test('A private author is a label from the start', async () => {
    const body = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><guid>1</guid><title>a</title><dc:creator>budi_uji</dc:creator></item></channel></rss>`;

    const result = await read(body, { standing: 'public' });

    expect(result.items[0]?.author).toMatchObject({
      kind: 'private',
      label: expect.stringMatching(/^akun-[0-9a-f]{6}$/),
    });
    expect(JSON.stringify(result)).not.toContain('budi_uji');
  });

  test('An unchanged item is not handed over twice, an edited one is', async () => {
    const first = await read(item('<guid>1</guid><title>Harga naik</title>'));
    const same = await poll('/asked.xml', {}, first.cursor);
    web.serve('/asked.xml', (response) => response.end(item('<guid>1</guid><title>Harga turun</title>')));

    const edited = await poll('/asked.xml', {}, first.cursor);

    expect(same.items).toEqual([]);
    expect(edited.items).toMatchObject([{ externalId: '1', title: 'Harga turun' }]);
  });

  test('A document of a thousand items and more is taken in part, and says so', async () => {
    const { items, refused } = await read(rssFeed({ count: 1_010 }));

    expect(items).toHaveLength(1_000);
    expect(refused).toMatchObject([{ reason: 'too-many-items: 10 beyond 1000' }]);
  });

  test('A cursor of another version starts anew', async () => {
    expect((await poll('/good.xml', {}, 'usang')).items).toHaveLength(4);
  });
});

describe('Articles behind a feed', () => {
  const page =
    '<html><body><article><p>Isi lengkap artikel ini jauh lebih panjang daripada ringkasan di umpannya.</p></article></body></html>';

  test('When asked for, then the text of the page replaces the summary', async () => {
    for (const number of [1, 2, 3, 4]) web.serve(`/artikel/${number}`, (response) => response.end(page));

    const { items } = await poll('/good.xml', { fetchArticles: true });

    expect(items.every(({ text }) => text.startsWith('Isi lengkap'))).toBe(true);
  });

  test('A page that cannot be read leaves the summary', async () => {
    web.serve('/artikel/1', (response) => response.writeHead(500).end());

    const { items } = await poll('/good.xml', { fetchArticles: true });

    expect(items[0]?.text).toContain('Ringkasan warta nomor 1');
  });

  test('A long feed is read page by page, each item once', async () => {
    web.serve('/long.xml', (response) => response.end(rssFeed({ count: 45 })));
    for (let number = 1; number <= 45; number += 1)
      web.serve(`/artikel/${number}`, (response) => response.end(page));
    const seen: string[] = [];
    let cursor: string | null = null;

    for (let hasMore = true; hasMore;) {
      const result: PollResult = await poll('/long.xml', { fetchArticles: true }, cursor);
      seen.push(...result.items.map(({ externalId }) => externalId));
      ({ cursor, hasMore } = result);
    }

    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });
});
