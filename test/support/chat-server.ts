import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChatRequest {
  path: string;
  headers: IncomingHttpHeaders;
  body: { model: string; temperature: number; messages: { role: string; content: string }[] };
  /** What stands between the fences. */
  text: string;
}

/** The whole body, or what the model says, or a status; `hang` never answers. */
export type ChatReply =
  'hang' | { says: unknown } | { raw: string } | { status: number; headers?: Record<string, string> };

/** A server on loopback that stands for a model behind chat completions. */
export async function openChatServer(reply: (request: ChatRequest) => ChatReply) {
  const requests: ChatRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ChatRequest['body'];
      const fenced = body.messages.at(-1)?.content ?? '';
      const text = fenced.slice(fenced.indexOf('\n') + 1, fenced.lastIndexOf('\n'));
      const seen = { path: request.url ?? '', headers: request.headers, body, text };
      requests.push(seen);
      const answer = reply(seen);
      if (answer === 'hang') return;
      if ('status' in answer) response.writeHead(answer.status, answer.headers).end('{"error":"no"}');
      else response.end('raw' in answer ? answer.raw : completion(answer.says));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ requests, url: `http://127.0.0.1:${port}/v1` },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function completion(says: unknown): string {
  const content = typeof says === 'string' ? says : JSON.stringify(says);
  return JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });
}
