import type { Source } from '@tanggap/shared/source';

const MINUTE = 60_000;

type Row = Pick<Source, 'id' | 'name' | 'kind' | 'standing' | 'pollEveryMs'> & {
  url: string;
  hashtag?: string;
};

/**
 * Feeds and networks of a first installation, all switched off until an operator turns them on: reading somebody's feed
 * is a decision, and terms differ. Addresses were seen answering in 2026; ids never change.
 */
export function defaultSources(now: string): Source[] {
  return [...press, ...regional, ...publicBodies, ...factCheckers, ...social].map((row) => ({
    ...row,
    enabled: false,
    // A check's rating (ClaimReview) stands on its page only; other feeds say enough by themselves.
    fetchArticles: row.standing === 'fact-check',
    createdAt: now,
  }));
}

const feed = (standing: Source['standing'], minutes: number) => (row: [string, string, string]) => {
  const [id, name, address] = row;
  const pollEveryMs = minutes * MINUTE;
  return { id, name, url: `https://${address}`, kind: 'feed', standing, pollEveryMs } satisfies Row;
};

const press: Row[] = (
  [
    ['antara-terkini', 'ANTARA – Terkini', 'www.antaranews.com/rss/terkini.xml'],
    ['antara-politik', 'ANTARA – Politik', 'www.antaranews.com/rss/politik.xml'],
    ['antara-ekonomi', 'ANTARA – Ekonomi', 'www.antaranews.com/rss/ekonomi.xml'],
    ['antara-humaniora', 'ANTARA – Humaniora', 'www.antaranews.com/rss/humaniora.xml'],
    ['detik-news', 'detikNews', 'news.detik.com/rss'],
    ['detik-finance', 'detikFinance', 'finance.detik.com/rss'],
    ['cnn-indonesia-nasional', 'CNN Indonesia – Nasional', 'www.cnnindonesia.com/nasional/rss'],
    ['cnbc-indonesia-news', 'CNBC Indonesia – News', 'www.cnbcindonesia.com/news/rss'],
    ['liputan6-news', 'Liputan6 – News', 'feed.liputan6.com/rss/news'],
    ['okezone-news', 'Okezone – News', 'sindikasi.okezone.com/index.php/rss/1/RSS2.0'],
    ['jpnn', 'JPNN', 'www.jpnn.com/index.php?mib=rss'],
    ['republika', 'Republika', 'www.republika.co.id/rss'],
    ['bbc-indonesia', 'BBC News Indonesia', 'feeds.bbci.co.uk/indonesia/rss.xml'],
    ['sindonews', 'SINDOnews', 'www.sindonews.com/feed'],
    ['media-indonesia', 'Media Indonesia', 'mediaindonesia.com/feed'],
    ['tempo-nasional', 'Tempo – Nasional', 'rss.tempo.co/nasional'],
    ['suara-news', 'Suara.com – News', 'www.suara.com/rss/news'],
    ['tribunnews', 'Tribunnews', 'www.tribunnews.com/rss'],
    ['kontan-nasional', 'Kontan – Nasional', 'nasional.kontan.co.id/rss'],
  ] satisfies [string, string, string][]
).map(feed('press', 5));

const regional: Row[] = (
  [
    ['antara-jabar', 'ANTARA Jawa Barat', 'jabar.antaranews.com/rss/terkini.xml'],
    ['antara-jateng', 'ANTARA Jawa Tengah', 'jateng.antaranews.com/rss/terkini.xml'],
    ['antara-jatim', 'ANTARA Jawa Timur', 'jatim.antaranews.com/rss/terkini.xml'],
    ['antara-sumut', 'ANTARA Sumatera Utara', 'sumut.antaranews.com/rss/terkini.xml'],
    ['antara-makassar', 'ANTARA Makassar', 'makassar.antaranews.com/rss/terkini.xml'],
    ['antara-bali', 'ANTARA Bali', 'bali.antaranews.com/rss/terkini.xml'],
    ['jubi', 'Jubi (Papua)', 'jubi.id/feed/'],
  ] satisfies [string, string, string][]
).map(feed('press', 10));

const publicBodies: Row[] = (
  [
    ['setkab', 'Sekretariat Kabinet', 'setkab.go.id/feed/'],
    ['wapres', 'Sekretariat Wakil Presiden', 'www.wapresri.go.id/feed/'],
    ['kemhan', 'Kementerian Pertahanan', 'www.kemhan.go.id/feed/'],
    ['kemenkes', 'Kementerian Kesehatan – Rilis', 'kemkes.go.id/id/rss/article/rilis-berita'],
    ['emedia-dpr', 'EMedia DPR RI', 'emedia.dpr.go.id/rss.xml'],
    ['bmkg-peringatan', 'BMKG – Peringatan Dini Cuaca', 'www.bmkg.go.id/alerts/nowcast/id'],
  ] satisfies [string, string, string][]
).map(feed('public-body', 15));

const factCheckers: Row[] = (
  [
    ['turnbackhoax', 'MAFINDO – TurnBackHoax', 'turnbackhoax.id/feed'],
    ['tempo-cek-fakta', 'Tempo – Cek Fakta', 'www.tempo.co/api/gateway/rss/free/cekfakta'],
    ['liputan6-cek-fakta', 'Liputan6 – Cek Fakta', 'feed.liputan6.com/rss/cek-fakta'],
  ] satisfies [string, string, string][]
).map(feed('fact-check', 15));

const social: Row[] = [
  {
    id: 'bluesky-jetstream',
    name: 'Bluesky (Jetstream)',
    kind: 'bluesky',
    url: 'wss://jetstream2.us-east.bsky.network/subscribe',
    standing: 'public',
    pollEveryMs: 5 * MINUTE,
  },
  {
    id: 'mastodon-indonesia',
    name: 'Mastodon – #Indonesia',
    kind: 'mastodon',
    url: 'https://mastodon.social',
    hashtag: 'indonesia',
    standing: 'public',
    pollEveryMs: 2 * MINUTE,
  },
  {
    id: 'mastodon-bansos',
    name: 'Mastodon – #bansos',
    kind: 'mastodon',
    url: 'https://mastodon.social',
    hashtag: 'bansos',
    standing: 'public',
    pollEveryMs: 5 * MINUTE,
  },
];
