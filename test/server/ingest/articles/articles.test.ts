import { test as property, fc } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { readClaimReview } from '../../../../server/src/ingest/articles/claim-review.js';
import { enrichItems } from '../../../../server/src/ingest/articles/enrich-items.js';
import { extractArticle } from '../../../../server/src/ingest/articles/extract-article.js';
import { FetchFailure } from '../../../../server/src/ingest/guard/fetch-failure.js';
import { toFactCheck } from '../../../../server/src/ingest/to-fact-check.js';
import { aRawItem, aSource, noon } from '../../../support/builders.js';

const paragraphs = [
  'Pemerintah kabupaten menyalurkan beras kepada warga yang terdata pada pekan kedua bulan ini.',
  'Petugas desa meminta warga membawa kartu identitas dan datang sesuai jadwal yang sudah ditempel.',
  'Penyaluran berlangsung sampai hari Jumat dan tidak dipungut biaya apa pun di semua titik.',
];

function pageOf(extra: string[] = []): string {
  const body = [...paragraphs, ...extra].map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html><head><title>Beras disalurkan</title></head><body><nav><a href="/">Beranda</a></nav><aside>Iklan langganan</aside><article><h1>Beras disalurkan</h1>${body}</article><footer>Tentang kami</footer></body></html>`;
}

describe('The text of an article', () => {
  test('Paragraphs are kept, menus and adverts are not', () => {
    expect(extractArticle(pageOf())?.text).toBe(paragraphs.join('\n\n'));
  });

  test.each([
    'Baca juga: Warta lain yang tidak berhubungan',
    'ADVERTISEMENT',
    'SCROLL TO CONTINUE WITH CONTENT',
    'Simak Video: Penyaluran beras',
    'Editor: Nama Penyunting',
    'Ikuti berita pilihan kami setiap hari',
    '(abc/def)',
  ])('The line "%s" is left out', (line) => {
    expect(extractArticle(pageOf([line]))?.text).toBe(paragraphs.join('\n\n'));
  });

  test.each(['', '<html></html>', '<p>Halaman tidak ditemukan</p>', '<'.repeat(10_000)])(
    'A page without an article gives none',
    (html) => {
      expect(extractArticle(html)).toBeNull();
    },
  );

  property.prop([fc.string({ unit: 'binary', maxLength: 300 })], { numRuns: 30 })(
    'Any page gives an article or none, without throwing',
    (noise) => {
      const article = extractArticle(pageOf([noise]));

      expect(article === null || article.text.length > 0).toBe(true);
    },
  );
});

describe('ClaimReview', () => {
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: 'Beras bantuan dari plastik',
    reviewRating: { alternateName: 'Salah' },
    author: { name: 'Periksa Uji' },
  };
  const scriptOf = (json: unknown): string =>
    `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

  test.each([
    ['alone', review],
    ['in a list', [{ '@type': 'WebPage' }, review]],
    ['in a graph', { '@graph': [review] }],
    ['with several types', { ...review, '@type': ['Article', 'ClaimReview'] }],
  ])('It is found %s', (_, json) => {
    expect(readClaimReview(scriptOf(json))).toMatchObject([
      { claim: 'Beras bantuan dari plastik', rating: 'Salah' },
    ]);
  });

  test('Broken JSON and other types are passed over', () => {
    const html = `<script type="application/ld+json">{rusak</script>${scriptOf({ '@type': 'NewsArticle' })}`;

    expect(readClaimReview(html)).toEqual([]);
  });

  test('A rating without words is none of ours to word', () => {
    expect(readClaimReview(scriptOf({ ...review, reviewRating: { ratingValue: 1 } }))[0]?.rating).toBeNull();
  });

  property.prop([fc.json()])('Any JSON is read without throwing', (json) => {
    expect(Array.isArray(readClaimReview(`<script type="application/ld+json">${json}</script>`))).toBe(true);
  });
});

describe('A fact-check', () => {
  const source = aSource({ standing: 'fact-check', name: 'Periksa Uji' });
  const checkOf = (given: Parameters<typeof aRawItem>[0]) =>
    toFactCheck(aRawItem({ sourceId: source.id, ...given }), source);

  test.each([
    ['[SALAH] Beras bantuan dari plastik', 'Beras bantuan dari plastik', 'Salah'],
    ['(HOAKS): Pendaftaran bansos lewat pesan', 'Pendaftaran bansos lewat pesan', 'Hoaks'],
    ['Pendaftaran bansos lewat pesan [PENIPUAN]', 'Pendaftaran bansos lewat pesan', 'Penipuan'],
    ['Keliru: Listrik padam serentak', 'Listrik padam serentak', 'Keliru'],
    ['Cek Fakta: Listrik padam serentak', 'Listrik padam serentak', null],
    ['Listrik padam (versi warga) serentak', 'Listrik padam (versi warga) serentak', null],
  ])('"%s" is the claim without its tag', (title, claim, rating) => {
    expect(checkOf({ title, text: 'Penjelasan pemeriksa.' })).toMatchObject({
      title: claim,
      rating,
      publisher: 'Periksa Uji',
    });
  });

  test('What the page says in ClaimReview counts before the headline', () => {
    const check = checkOf({
      title: '[SALAH] Judul',
      text: 'Isi',
      claimReview: { claim: 'Klaim asli', rating: 'Keliru' },
    });

    expect(check).toMatchObject({ title: 'Klaim asli', rating: 'Keliru' });
  });

  test('A check without a usable date has none', () => {
    expect(checkOf({ title: 'A b', text: 'c' }).publishedAt).toBeNull();
    expect(checkOf({ title: 'A b', text: 'c', published: noon, seenAt: noon }).publishedAt).toBe(noon);
  });

  test('An item without text is refused', () => {
    expect(() => checkOf({ title: '', text: ' ' })).toThrow('no-text');
  });
});

describe('Reading the pages behind items', () => {
  const items = Array.from({ length: 25 }, (_, index) =>
    aRawItem({ url: `https://kabar.example/${index}`, text: 'Ringkas' }),
  );
  const signal = new AbortController().signal;
  const article = { title: 'Beras', text: 'Isi lengkap yang lebih panjang daripada ringkasan.' };

  test('Twenty pages are read in a turn, the rest waits', async () => {
    const readArticle = (url: string) => Promise.resolve({ url, article, claimReviews: [] });

    const { done, left } = await enrichItems(items, aSource(), { readArticle }, signal);

    expect([done.length, left.length]).toEqual([20, 5]);
    expect(done[0]?.text).toBe(article.text);
  });

  test('When a host asks for fewer requests midway, then the rest waits for the next turn', async () => {
    let asked = 0;
    const readArticle = (url: string) => {
      asked += 1;
      if (asked > 2) return Promise.reject(new FetchFailure('rate-limited', 'nanti'));
      return Promise.resolve({ url, article, claimReviews: [] });
    };

    const { done, left } = await enrichItems(items.slice(0, 5), aSource(), { readArticle }, signal);

    expect([done.length, left.length]).toEqual([2, 3]);
  });

  test('When no page at all may be read, then the source backs off', async () => {
    const readArticle = () => Promise.reject(new FetchFailure('rate-limited', 'nanti', { retryAfterMs: 5 }));

    await expect(enrichItems(items, aSource(), { readArticle }, signal)).rejects.toMatchObject({
      retryAfterMs: 5,
    });
  });

  test('A page shorter than the summary does not replace it', async () => {
    const readArticle = (url: string) =>
      Promise.resolve({ url, article: { title: '', text: 'Pendek' }, claimReviews: [] });

    const { done } = await enrichItems([items[0]!], aSource(), { readArticle }, signal);

    expect(done[0]?.text).toBe('Ringkas');
  });

  test('Only fact-checkers’ pages bring a verdict along', async () => {
    const claimReviews = [{ claim: 'Klaim', rating: 'Salah', url: null, publisher: null, published: null }];
    const readArticle = (url: string) => Promise.resolve({ url, article, claimReviews });
    const reviewOf = async (standing: 'press' | 'fact-check') =>
      (await enrichItems([items[0]!], aSource({ standing }), { readArticle }, signal)).done[0]?.claimReview;

    expect(await reviewOf('press')).toBeUndefined();
    expect(await reviewOf('fact-check')).toEqual({ claim: 'Klaim', rating: 'Salah' });
  });
});
