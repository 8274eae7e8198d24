import { Socket } from 'node:net';
import { WebSocket } from 'undici';
import { parseUrl } from '../../normalise/parse-url.js';
import { FetchFailure } from './fetch-failure.js';
import { createGuardedAgent, type AgentOptions } from './guarded-agent.js';
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

/** A close that the other side does not answer is cut after this, in ms. */
const closeTimeoutMs = 1_000;

export function createSocketConnector(options: AgentOptions, userAgent: string): SocketConnector {
  return async (url, handlers) => {
    const protocol = parseUrl(url)?.protocol;
    if (protocol !== 'ws:' && protocol !== 'wss:') {
      throw new FetchFailure(
        'bad-address',
        'Expected a ws or wss address. Correct the address of the source.',
      );
    }
    // An agent of its own, because a websocket cannot be cut other than at its connection.
    const attempt: Attempt = { connection: null, failure: null };
    const dispatcher = createGuardedAgent(options, (result) => {
      if (result instanceof Socket) attempt.connection = result;
      else attempt.failure = result;
    });
    const cut = (): void => void attempt.connection?.destroy();
    const socket = new WebSocket(url, { dispatcher, headers: { 'user-agent': userAgent } });
    socket.addEventListener('message', (event) => {
      if (typeof event.data === 'string') handlers.onMessage(event.data);
    });
    const closed = watchClose(socket, url, attempt).finally(cut);
    // The failure is handed out by `opened` or by the holder of `closed`; this only keeps it from counting as unhandled.
    closed.catch(() => undefined);
    await opened(socket, closed).catch((error: unknown) => {
      cut();
      throw error;
    });
    return { closed, close: () => closeOrCut(socket, cut) };
  };
}

/** What became of the connection under a websocket; undici's events do not say why it failed. */
interface Attempt {
  connection: Socket | null;
  failure: Error | null;
}

/** Rejects unless the connection ended in order or at our own wish. */
function watchClose(socket: WebSocket, url: string, attempt: Attempt): Promise<void> {
  return new Promise((resolve, reject) => {
    let cause: unknown;
    socket.addEventListener('error', (event) => (cause = event.error));
    socket.addEventListener('close', (event) => {
      const reason = attempt.failure ?? cause ?? new Error(`closed with code ${event.code}`);
      if (event.wasClean || event.code === 1000 || closedByUs.has(socket)) resolve();
      else reject(toFetchFailure(reason, { url, isAborted: false, isLate: false, totalMs: 0 }));
    });
  });
}

/** Sockets that we asked to close: however they end, that is no failure. */
const closedByUs = new WeakSet<WebSocket>();

function closeOrCut(socket: WebSocket, cut: () => void): void {
  if (socket.readyState === WebSocket.CLOSED || closedByUs.has(socket)) return;
  closedByUs.add(socket);
  socket.close();
  setTimeout(cut, closeTimeoutMs).unref();
}

async function opened(socket: WebSocket, closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const open = new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    timer = setTimeout(() => {
      reject(new FetchFailure('timeout', `Expected an open websocket within ${openTimeoutMs / 1_000} s.`));
    }, openTimeoutMs);
  });
  const refused = closed.then(() => {
    throw new FetchFailure('connection-lost', 'Expected an open websocket, the other side closed it.');
  });
  refused.catch(() => undefined);
  try {
    await Promise.race([open, refused]);
  } finally {
    clearTimeout(timer);
  }
}
