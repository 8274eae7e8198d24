import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync, gzipSync, brotliCompressSync } from 'node:zlib';

/** A small web on loopback that misbehaves on request: each path one way in which real servers do. */
export interface HostileWeb {
  origin: string;
  /** Requests so far, oldest first. */
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  /** Serves something else under a path. */
  serve(path: string, handler: Handler): void;
  close(): Promise<void>;
}

export type Handler = (response: ServerResponse, request: IncomingMessage) => void;

const titles = [
  'Jadwal pencairan bantuan',
  'Aturan baru subsidi listrik',
  'Posko imunisasi dibuka',
  'Kuota pupuk ditambah',
];

interface ItemParts {
  count?: number;
  guid?: (index: number) => string;
  date?: (index: number) => string;
}

/** A plain RSS feed of items `berita-1` … , the newest first. */
export function rssFeed({ count = 4, guid, date }: ItemParts = {}): string {
  const items = Array.from({ length: count }, (_, index) => {
    const number = count - index;
    const title = `${titles[number % titles.length] ?? ''} ${number}`;
    const when = date ? date(number) : `<pubDate>Mon, 09 Mar 2026 0${number % 10}:00:00 +0700</pubDate>`;
    const id = guid ? guid(number) : `berita-${number}`;
    return `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>/artikel/${number}</link>${when}<description>Ringkasan warta nomor ${number} untuk warga.</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Warta Uji</title><link>/</link><description>Uji</description>${items.join('')}</channel></rss>`;
}

/** Ten entities, each ten of the one before: ten billion characters if anybody expanded them. */
const entityBomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(index)};`.repeat(10)}">`)
  .join('')}]><rss version="2.0"><channel><item><guid>1</guid><title>&j;</title></item></channel></rss>`;

const xml = (body: string | Buffer): Handler => {
  return (response) => response.setHeader('content-type', 'application/xml').end(body);
};
const json = (body: string): Handler => {
  return (response) => response.setHeader('content-type', 'application/json').end(body);
};
const encoded = (encoding: string, body: Buffer): Handler => {
  return (response) =>
    response.writeHead(200, { 'content-encoding': encoding, 'content-type': 'text/xml' }).end(body);
};
const redirect = (location: string): Handler => {
  return (response) => response.writeHead(302, { location }).end();
};
const status = (code: number, headers: Record<string, string> = {}): Handler => {
  return (response) => response.writeHead(code, headers).end('rusak');
};

const handlers: Record<string, Handler> = {
  '/truncated.xml': xml(rssFeed({ count: 6 }).slice(0, -90)),
  '/broken-inside.xml': xml(rssFeed().replace('Ringkasan warta nomor 2', '<b Ringkasan < 2')),
  '/latin1.xml': (response) => {
    const body = rssFeed().replace('Warta Uji', 'Caf\u00e9').replace('Ringkasan', 'R\u00e9sum\u00e9');
    response.setHeader('content-type', 'text/xml; charset=iso-8859-1').end(Buffer.from(body, 'latin1'));
  },
  '/entities.xml': xml(entityBomb),
  '/xxe.xml': xml(
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><item><guid>1</guid><title>&x;</title></item></channel></rss>',
  ),
  '/huge.xml': endless,
  '/slow.xml': drip,
  '/stalled.xml': (response) => response.writeHead(200).write('<rss>'),
  '/silent.xml': () => {},
  '/gzip-bomb.xml': encoded('gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024, 32))),
  '/gzip-cut.xml': encoded('gzip', gzipSync(rssFeed()).subarray(0, 60)),
  '/gzip.xml': encoded('gzip', gzipSync(rssFeed())),
  '/brotli.xml': encoded('br', brotliCompressSync(rssFeed())),
  '/deflate.xml': encoded('deflate', deflateSync(rssFeed())),
  '/odd-encoding.xml': encoded('kertas', Buffer.from('x')),
  '/redirect-loop': redirect('/redirect-loop'),
  '/redirect-once': redirect('/good.xml'),
  '/redirect-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/redirect-file': redirect('file:///etc/hostname'),
  '/html-instead.xml': (response) => {
    response.setHeader('content-type', 'text/html').end('<html><body>Halaman tidak ditemukan</body></html>');
  },
  '/500.xml': status(500),
  '/404.xml': status(404),
  '/429.xml': status(429, { 'retry-after': '30' }),
  '/429-reset.xml': status(429, { 'x-ratelimit-reset': '2026-03-09T03:05:00.000Z' }),
  '/empty.xml': xml(''),
  '/no-dates.xml': xml(rssFeed({ date: () => '' })),
  '/odd-dates.xml': xml(rssFeed({ date: () => '<pubDate>Senin, 35 Oktober 2099</pubDate>' })),
  '/future.xml': xml(rssFeed({ date: () => '<pubDate>Fri, 01 Jan 2100 00:00:00 GMT</pubDate>' })),
  '/repeated.xml': xml(rssFeed({ guid: () => 'sama' })),
  '/script.xml': xml(
    '<rss version="2.0"><channel><item><guid>s1</guid><title>&lt;img src=x onerror=alert(1)&gt; bansos</title><link>javascript:alert(1)</link><description>&lt;script&gt;alert(1)&lt;/script&gt;bantuan tetap berjalan</description></item></channel></rss>',
  ),
  '/control-bytes.xml': xml(rssFeed().replace('Warta Uji', 'Warta \u0000\u0007\u000b Uji')),
  '/drop.xml': (response) => {
    response.write(rssFeed().slice(0, 500));
    setTimeout(() => response.destroy(), 20);
  },
  '/wrong-type.json': json(
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":null,"content_text":7},"x",null]}',
  ),
  '/deep.json': json('['.repeat(100_000)),
  '/deep.xml': xml(
    `<rss version="2.0"><channel><item><guid>1</guid><title>${'<a>'.repeat(100_000)}</title></item></channel></rss>`,
  ),
  '/good.xml': xml(rssFeed()),
};

function endless(response: ServerResponse): void {
  const block = Buffer.alloc(65_536, 'x');
  const more = (): void => {
    while (!response.destroyed && response.write(block));
    if (!response.destroyed) response.once('drain', more);
  };
  response.write('<rss version="2.0"><channel><title>');
  more();
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('<'), 20);
  response.on('close', () => clearInterval(timer));
}

export async function startHostileWeb(): Promise<HostileWeb> {
  const served = new Map(Object.entries(handlers));
  const requests: HostileWeb['requests'] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ path, headers: request.headers });
    const handler = served.get(path) ?? served.get(path.split('?')[0] ?? '') ?? status(404);
    handler(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    serve: (path, handler) => void served.set(path, handler),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
