import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Misbehaviour, SourceBench } from '../contract/source-adapter.contract.js';
import { createAdapterFactory } from '../../server/src/ingest/sources/adapters.js';
import type { Source } from '@tanggap/shared/source';
import { aSource } from './builders.js';
import { startHostileWeb, type Handler, type HostileWeb } from './hostile-web.js';
import { loopbackTools } from './ingest-tools.js';

interface Shown {
  number: number;
  text: string;
  at: string;
}

/** Recent enough for a first connection to look back on. */
const firstAt = Date.now() - 300_000;

function showMore(shown: Shown[], count: number): string[] {
  const added = Array.from({ length: count }, (_, index) => {
    const number = shown.length + index + 1;
    return { number, text: `Warta nomor ${number}.`, at: new Date(firstAt + number * 1_000).toISOString() };
  });
  shown.push(...added);
  return added.map(({ text }) => text);
}

function answerBadly(way: Misbehaviour, response: ServerResponse): void {
  if (way === 'status 500') response.writeHead(500).end('rusak');
  if (way === 'nonsense')
    response.setHeader('content-type', 'text/html').end('<html><body>perawatan</body></html>');
  if (way === 'cut connection') {
    response.writeHead(200).write('{');
    setTimeout(() => response.destroy(), 20);
  }
}

/** A platform spoken to over HTTP: `answer` turns what is shown into a reply. */
export async function httpBench(
  given: Partial<Source>,
  paths: Record<string, (shown: Shown[], query: URLSearchParams, origin: string) => string>,
): Promise<SourceBench> {
  const web: HostileWeb = await startHostileWeb();
  const { tools, guard } = loopbackTools();
  const shown: Shown[] = [];
  let way: Misbehaviour | null = null;
  for (const [path, answer] of Object.entries(paths)) {
    const handler: Handler = (response, request) => {
      const query = new URL(request.url ?? '/', web.origin).searchParams;
      if (way === null) response.end(answer(shown, query, web.origin));
      else answerBadly(way, response);
    };
    web.serve(path, handler);
  }
  const source = aSource({ ...given, url: web.origin + (given.url ?? '') });
  return {
    adapter: () => {
      const adapter = createAdapterFactory(tools)(source);
      if (!adapter) throw new Error('expected an adapter');
      return adapter;
    },
    publish: (count) => showMore(shown, count),
    misbehave: (next) => (way = next),
    close: async () => {
      await guard.close();
      await web.close();
    },
  };
}

/** A Jetstream: sends what is newer than the cursor, then stays open. */
export async function jetstreamBench(): Promise<SourceBench> {
  const shown: Shown[] = [];
  let way: Misbehaviour | null = null;
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (way === 'status 500') return socket.end('HTTP/1.1 500 Rusak\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (client) => {
      if (way === 'silence') return;
      if (way === 'cut connection') return client.terminate();
      if (way === 'nonsense') return client.send('bukan JSON');
      const cursor = Number(new URL(request.url ?? '/', 'http://x').searchParams.get('cursor') ?? 0);
      for (const one of shown) if (Date.parse(one.at) * 1_000 >= cursor) client.send(jetstreamPost(one));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { tools, guard } = loopbackTools();
  const source = aSource({ kind: 'bluesky', standing: 'public', url: `ws://127.0.0.1:${port}/subscribe` });
  return {
    adapter: () => {
      const adapter = createAdapterFactory(tools)(source);
      if (!adapter) throw new Error('expected an adapter');
      return adapter;
    },
    publish: (count) => showMore(shown, count),
    misbehave: (next) => (way = next),
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      await guard.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function jetstreamPost({ number, text, at }: Shown): string {
  return JSON.stringify({
    did: `did:plc:warga${number}`,
    time_us: Date.parse(at) * 1_000,
    kind: 'commit',
    commit: {
      operation: 'create',
      collection: 'app.bsky.feed.post',
      rkey: `kunci${number}`,
      record: { text, createdAt: at, langs: ['id'] },
    },
  });
}
