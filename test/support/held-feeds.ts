import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A feed on loopback that keeps whoever asks waiting until it is released. */
export interface HeldFeed {
  url: string;
  /** Who waits for an answer now. */
  waiting(): number;
  /** The most that ever waited at once. */
  mostWaiting(): number;
  /** Answers everybody, from now on at once. */
  release(): void;
  close(): Promise<void>;
}

/** One item with this text. */
function feedOf(text: string): string {
  const item = `<item><guid isPermaLink="false">${text.length}</guid><title>${text}</title><link>/1</link></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Warta</title><link>/</link><description>Uji</description>${item}</channel></rss>`;
}

/** Starts a feed of one item, on a port of its own because a polite reader asks a host for one thing at a time. */
export async function holdFeed(text: string): Promise<HeldFeed> {
  const waiting = new Set<() => void>();
  let most = 0;
  let isReleased = false;
  const server = createServer((request, response) => {
    if (request.url !== '/warta') return void response.writeHead(404).end();
    const answer = (): void =>
      void response.setHeader('content-type', 'application/rss+xml').end(feedOf(text));
    if (isReleased) return answer();
    waiting.add(answer);
    most = Math.max(most, waiting.size);
    response.once('close', () => waiting.delete(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/warta`,
    waiting: () => waiting.size,
    mostWaiting: () => most,
    release() {
      isReleased = true;
      for (const answer of waiting) answer();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
