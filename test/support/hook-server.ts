import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedPost {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server on loopback that takes posts: a webhook's receiver, or a stand-in for the Bot API. */
export interface HookServer {
  origin: string;
  posts: ReceivedPost[];
  /** Statuses of the next answers, 200 after them; `hang` never answers. */
  answers: (number | 'hang' | { status: number; headers: Record<string, string> })[];
  close(): Promise<void>;
}

export async function openHookServer(): Promise<HookServer> {
  const [posts, answers]: [HookServer['posts'], HookServer['answers']] = [[], []];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      posts.push({ path: request.url ?? '', headers: request.headers, body });
      const answer = answers.shift() ?? 200;
      if (answer === 'hang') return;
      const { status, headers } = typeof answer === 'number' ? { status: answer, headers: {} } : answer;
      response.writeHead(status, headers).end('{"ok":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ posts, answers, origin: `http://127.0.0.1:${port}` },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
