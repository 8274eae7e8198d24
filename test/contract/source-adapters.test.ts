import { httpBench, jetstreamBench } from '../support/fake-platforms.js';
import { sourceAdapterContract } from './source-adapter.contract.js';

sourceAdapterContract('RSS', () =>
  httpBench(
    { kind: 'feed', url: '/rss' },
    {
      '/rss': (shown) =>
        `<rss version="2.0"><channel>${shown
          .map(
            (one) =>
              `<item><guid>w-${one.number}</guid><title>Judul ${one.number}</title><link>/w/${one.number}</link><pubDate>${new Date(one.at).toUTCString()}</pubDate><description>${one.text}</description></item>`,
          )
          .reverse()
          .join('')}</channel></rss>`,
    },
  ),
);

sourceAdapterContract('Atom', () =>
  httpBench(
    { kind: 'feed', url: '/atom' },
    {
      '/atom': (shown) =>
        `<feed xmlns="http://www.w3.org/2005/Atom"><id>u</id><title>Uji</title>${shown
          .map(
            (one) =>
              `<entry><id>urn:w:${one.number}</id><title type="html">Judul ${one.number}</title><link href="/w/${one.number}"/><updated>${one.at}</updated><summary>${one.text}</summary></entry>`,
          )
          .reverse()
          .join('')}</feed>`,
    },
  ),
);

sourceAdapterContract('JSON Feed', () =>
  httpBench(
    { kind: 'feed', url: '/json' },
    {
      '/json': (shown) =>
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: shown
            .map((one) => ({ id: one.number, content_text: one.text, date_published: one.at }))
            .reverse(),
        }),
    },
  ),
);

const page = (text: string): string =>
  `<html><head><title>Warta</title></head><body><nav><a href="/">Beranda</a></nav><article><h1>Warta</h1><p>${text}</p><p>Keterangan ini cukup panjang untuk dibaca sebagai sebuah artikel yang utuh oleh pembaca.</p></article></body></html>`;

sourceAdapterContract('News sitemap', () =>
  httpBench(
    { kind: 'sitemap', url: '/sitemap.xml' },
    {
      '/sitemap.xml': (shown, _, origin) =>
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${shown
          .map(
            (one) =>
              `<url><loc>${origin}/w?n=${one.number}</loc><news:news><news:publication_date>${one.at}</news:publication_date><news:title>Judul ${one.number}</news:title></news:news></url>`,
          )
          .reverse()
          .join('')}</urlset>`,
      '/w': (shown, query) => page(shown[Number(query.get('n')) - 1]?.text ?? ''),
    },
  ),
);

sourceAdapterContract('Mastodon', () =>
  httpBench(
    { kind: 'mastodon', standing: 'public', hashtag: 'bansos' },
    {
      '/api/v1/timelines/tag/bansos': (shown, query) => {
        const limit = Number(query.get('limit'));
        const [min, max] = [Number(query.get('min_id') ?? 0), Number(query.get('max_id') ?? Infinity)];
        const found = shown.filter((one) => one.number > min && one.number < max);
        const rows = query.has('min_id') ? found.slice(0, limit) : found.slice(-limit);
        const account = { acct: 'warga_biasa' };
        return JSON.stringify(
          rows.reverse().map((one) => ({
            id: String(one.number),
            created_at: one.at,
            content: `<p>${one.text}</p>`,
            account,
          })),
        );
      },
    },
  ),
);

sourceAdapterContract('Bluesky Jetstream', jetstreamBench);
