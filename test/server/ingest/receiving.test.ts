import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pushReplySchema } from '@tanggap/shared/api';
import { explainRefusal } from '@tanggap/shared/refusals';
import { authorLabel, authorOf } from '../../../server/src/ingest/author-label.js';
import { capturePage } from '../../../server/src/ingest/capture-page.js';
import { createArticleReader, type ArticleReader } from '../../../server/src/ingest/articles/read-article.js';
import { createGuardedFetch } from '../../../server/src/ingest/guard/guarded-fetch.js';
import { receivePush } from '../../../server/src/ingest/receive-push.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { aSource, noon } from '../../support/builders.js';
import { startHostileWeb } from '../../support/hostile-web.js';
import { loopbackTools } from '../../support/ingest-tools.js';

const key = 'kunci-uji-kunci-uji-kunci-uji-32';
let store: Store;
beforeEach(() => {
  store = openSqlite(':memory:');
});
afterEach(() => store.close());

describe('Private authors', () => {
  test('The label is the same for one account of one source, however it is written', () => {
    expect(authorLabel(key, 'a', '@Budi')).toBe(authorLabel(key, 'a', 'budi'));
    expect(authorLabel(key, 'a', 'budi')).toMatch(/^akun-[0-9a-f]{6}$/);
  });

  test('Another source or another key gives another label', () => {
    const labels = [
      authorLabel(key, 'a', 'budi'),
      authorLabel(key, 'b', 'budi'),
      authorLabel('lain', 'a', 'budi'),
    ];

    expect(new Set(labels).size).toBe(3);
  });

  test.each([
    ['press', 'outlet'],
    ['fact-check', 'outlet'],
    ['public-body', 'public-body'],
  ] as const)('A %s source keeps its public name', (standing, kind) => {
    expect(authorOf(aSource({ standing }), 'Kabar Uji', key)).toEqual({ kind, label: 'Kabar Uji' });
  });
});

describe('Pushed mentions', () => {
  const source = aSource({ kind: 'push', standing: 'public' });
  const push = (mentions: unknown[]) => receivePush(store, source, { mentions }, noon, key);
  beforeEach(() => store.sources.put(source));

  test('Good items are durable, bad ones are refused by their index', async () => {
    const reply = await push([
      { text: 'Bansos kapan cair?', author: '@warga_uji' },
      { text: '' },
      'bukan objek',
      { text: 'Air mati', url: 'javascript:alert(1)' },
      { text: 'Air mati', published: 'kemarin' },
      { text: '!!!' },
      { text: 'Listrik padam', id: 'a1' },
    ]);

    expect(pushReplySchema.safeParse(reply).success).toBe(true);
    expect(reply).toMatchObject({ accepted: 2, repeated: 0 });
    expect(reply.refused.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5]);
    expect(await store.inbox.size()).toBe(2);
  });

  test('Sending a batch again changes nothing', async () => {
    const batch = [{ text: 'Bansos kapan cair?' }, { text: 'Listrik padam', id: 'a1' }];
    await push(batch);

    expect(await push(batch)).toEqual({ accepted: 0, repeated: 2, refused: [] });
  });

  test('The same item twice in one batch is kept once', async () => {
    expect(await push([{ text: 'Sama' }, { text: 'Sama' }])).toMatchObject({ accepted: 1, repeated: 1 });
  });

  test('No handle reaches the inbox or the quarantine', async () => {
    await push([
      { text: 'Bansos', author: '@warga_uji' },
      { text: 5, author: '@warga_uji' },
    ]);

    const kept = JSON.stringify([await store.inbox.take(10), await store.sources.quarantine(null, 10)]);
    expect(kept).not.toContain('warga_uji');
  });

  test('What came is counted for the source', async () => {
    await push([{ text: 'Bansos' }, {}]);

    expect(await store.sources.figures(noon)).toMatchObject([{ accepted: 1, refused: 1, lastItemAt: noon }]);
  });

  test.each([null, {}, { mentions: [] }, { mentions: Array(1_001).fill({ text: 'a' }) }])(
    'A body that is no batch is refused whole',
    async (body) => {
      await expect(receivePush(store, source, body, noon, key)).rejects.toMatchObject({
        code: 'bad-request',
      });
    },
  );

  test('When too much waits already, then the sender is asked to come back', async () => {
    store.inbox.size = () => Promise.resolve(100_000);

    await expect(push([{ text: 'Bansos' }])).rejects.toMatchObject({ code: 'inbox-full' });
  });

  test('A stored reason can be read in both languages', async () => {
    const [refusal] = (await push([{ text: 5 }])).refused;

    expect(explainRefusal(refusal!.reason).id).toMatch(/^Bentuk item tidak sesuai format\. \(text: /);
    expect(explainRefusal('apa saja')).toEqual({ id: 'apa saja', en: 'apa saja' });
  });
});

describe('A pasted address', () => {
  const article = { title: 'Bansos dipotong', text: 'Warga melapor bahwa bantuan dipotong di kantor desa.' };
  const reading: ArticleReader = (url) => Promise.resolve({ url, article, claimReviews: [] });
  const capture = (url: string, text?: string, readArticle = reading) =>
    capturePage({ store, tools: { readArticle }, now: () => noon }, { url, text });

  test('The page is read and waits for the pipeline', async () => {
    const { mentionId, isRepeated } = await capture('https://kabar.example/a?utm_source=x');

    const [waiting] = await store.inbox.take(10);
    expect(isRepeated).toBe(false);
    expect(waiting).toMatchObject({ id: mentionId, item: { ...article, url: 'https://kabar.example/a' } });
  });

  test('The same address again is the same mention', async () => {
    const first = await capture('https://kabar.example/a');

    expect(await capture('https://kabar.example/a#komentar')).toEqual({ ...first, isRepeated: true });
  });

  test('A text that comes along is taken as it is, without asking the page', async () => {
    const never: ArticleReader = () => Promise.reject(new Error('must not be asked'));

    await capture('https://kabar.example/a', 'Teks dari tangkapan layar', never);

    expect((await store.inbox.take(1))[0]?.item.text).toBe('Teks dari tangkapan layar');
  });

  test('The source of pasted addresses is made once', async () => {
    await capture('https://kabar.example/a');
    await capture('https://kabar.example/b');

    expect(await store.sources.list()).toMatchObject([{ kind: 'manual', name: 'Tempelan petugas' }]);
  });

  test('A private address is refused', async () => {
    const readArticle = createArticleReader(createGuardedFetch({ allowPrivate: false, userAgent: 'uji' }));

    await expect(capture('http://127.0.0.1/', undefined, readArticle)).rejects.toMatchObject({
      code: 'address-refused',
    });
    await expect(capture('javascript:alert(1)')).rejects.toMatchObject({ code: 'address-refused' });
  });

  test('A page without text, or none at all, is told apart from a refused one', async () => {
    const web = await startHostileWeb();
    const { tools, guard } = loopbackTools();

    for (const path of ['/html-instead.xml', '/404.xml', '/slow.xml', '/wrong-type.json']) {
      await expect(capture(web.origin + path, undefined, tools.readArticle)).rejects.toMatchObject({
        code: 'fetch-failed',
      });
    }

    expect(await store.inbox.size()).toBe(0);
    await guard.close();
    await web.close();
  });
});
