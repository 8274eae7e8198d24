import { WebSocket, type Dispatcher } from 'undici';
import { parseUrl } from '../../normalise/parse-url.js';
import { FetchFailure } from './fetch-failure.js';
import { toFetchFailure } from './to-fetch-failure.js';

export interface SocketHandlers {
  /** Each text message, in order. */
  onMessage(text: string): void;
}

/** An open websocket. */
export interface GuardedSocket {
  /** Resolves when the other side or we closed it in order; rejects with `FetchFailure` otherwise. */
  closed: Promise<void>;
  close(): void;
}

/** Opens websockets through the guard's agent: same address checks, message size limited, redirects refused. */
export type SocketConnector = (url: string, handlers: SocketHandlers) => Promise<GuardedSocket>;

/** Longest time to open, in ms. */
const openTimeoutMs = 15_000;

export function createSocketConnector(dispatcher: Dispatcher, userAgent: string): SocketConnector {
  return async (url, handlers) => {
    const protocol = parseUrl(url)?.protocol;
    if (protocol !== 'ws:' && protocol !== 'wss:') {
      throw new FetchFailure(
        'bad-address',
        'Expected a ws or wss address. Correct the address of the source.',
      );
    }
    const socket = new WebSocket(url, { dispatcher, headers: { 'user-agent': userAgent } });
    socket.addEventListener('message', (event) => {
      if (typeof event.data === 'string') handlers.onMessage(event.data);
    });
    const closed = watchClose(socket, url);
    await opened(socket, closed);
    return { closed, close: () => socket.close() };
  };
}

function watchClose(socket: WebSocket, url: string): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    let cause: unknown;
    socket.addEventListener('error', (event) => (cause = event.error));
    socket.addEventListener('close', (event) => {
      const reason = cause ?? new Error(`closed with code ${event.code}`);
      if (event.wasClean || event.code === 1000) resolve();
      else reject(toFetchFailure(reason, { url, isAborted: false, isLate: false, totalMs: 0 }));
    });
  });
  // The failure is handed out by `opened` or by the holder of `closed`; this only keeps it from counting as unhandled.
  closed.catch(() => undefined);
  return closed;
}

async function opened(socket: WebSocket, closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const open = new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    timer = setTimeout(() => {
      socket.close();
      reject(new FetchFailure('timeout', `Expected an open websocket within ${openTimeoutMs / 1_000} s.`));
    }, openTimeoutMs);
  });
  const refused = closed.then(() => {
    throw new FetchFailure('connection-lost', 'Expected an open websocket, the other side closed it.');
  });
  try {
    await Promise.race([open, refused]);
  } finally {
    clearTimeout(timer);
    refused.catch(() => undefined);
  }
}
