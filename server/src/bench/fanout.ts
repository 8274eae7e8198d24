import { fork, type ChildProcess } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { madePosts } from './made-posts.js';
import { percentile, rounded } from './percentile.js';
import { mentionsPerSecond, pushEvenly, withRunningDesk } from './running-desk.js';

interface Delays {
  p50Ms: number;
  p99Ms: number;
  heard: number;
  /** Messages to one listener, and their mean size. */
  messages: number;
  bytes: number;
}

function startClients(
  kind: 'socketio' | 'bare',
  origin: string,
  cookie: string,
  count: number,
): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./fanout-clients.js', import.meta.url)), [
    kind,
    origin,
    cookie,
    String(count),
  ]);
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`[bench:fanout] the listeners ended with ${code}`)));
  });
}

function report(child: ChildProcess): Promise<Delays> {
  return new Promise((resolve) => {
    child.once('message', (message) => {
      const { delays, sizes } = message as { delays: number[]; sizes: number[] };
      const bytes = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
      resolve({
        ...{ p50Ms: percentile(delays, 0.5), p99Ms: percentile(delays, 0.99), heard: delays.length },
        ...{ messages: sizes.length, bytes: rounded(bytes, 0) },
      });
    });
    child.send('report');
  });
}

/**
 * Saved → seen on many signed-in sockets while mentions come in at 200 a second, beside a bare `ws` server that sends
 * bytes of the same number and rhythm; and the event-loop delay of the web thread meanwhile. Target: p99 ≤ 250 ms, ≤ 50 ms.
 */
export async function benchFanout({
  full,
  say,
}: {
  full: boolean;
  say: (line: string) => void;
}): Promise<object> {
  const sockets = 500;
  const seconds = full ? 60 : 20;
  return withRunningDesk({}, async (desk, origin) => {
    const listeners = await startClients('socketio', origin, desk.cookie, sockets);
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    await pushEvenly(desk, madePosts(7), (pushed) => pushed >= seconds);
    await wait(1_000);
    loop.disable();
    const seen = await report(listeners);
    say(`${sockets} sockets: p50 ${seen.p50Ms} ms, p99 ${seen.p99Ms} ms, ${seen.heard} events`);
    const bare = await bareBroadcast(sockets, seen);
    say(`bare ws: p50 ${bare.p50Ms} ms, p99 ${bare.p99Ms} ms`);
    return {
      sockets,
      mentionsPerSecond,
      savedToSeen: seen,
      bareWs: bare,
      p99RatioToBare: rounded(seen.p99Ms / Math.max(1, bare.p99Ms)),
      eventLoopDelayP99Ms: rounded(loop.percentile(99) / 1e6),
    };
  });
}

/** As many messages of the same size to every socket, ten a second, with nothing else to do. */
async function bareBroadcast(
  sockets: number,
  like: Pick<Delays, 'messages' | 'bytes'>,
): Promise<Pick<Delays, 'p50Ms' | 'p99Ms' | 'heard'>> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const listeners = await startClients('bare', `ws://127.0.0.1:${port}`, '-', sockets);
  const filling = 'x'.repeat(like.bytes);
  for (let sent = 0; sent < like.messages; sent += 1) {
    const message = JSON.stringify({ savedAt: new Date().toISOString(), filling });
    for (const client of server.clients) client.send(message);
    await wait(100);
  }
  const { p50Ms, p99Ms, heard } = await report(listeners);
  server.close();
  return { p50Ms, p99Ms, heard };
}
