import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { report, startListeners, type Delays } from './fanout-listeners.js';
import { benchFanoutProcesses } from './fanout-processes.js';
import { madePosts } from './made-posts.js';
import { rounded } from './percentile.js';
import { mentionsPerSecond, pushEvenly, withRunningDesk } from './running-desk.js';

const sockets = 500;

/**
 * Saved → seen on many signed-in sockets while mentions come in at 200 a second, beside a bare `ws` server that sends
 * bytes of the same number and rhythm; and the event-loop delay of the web thread meanwhile. Target: p99 ≤ 250 ms, ≤ 50 ms.
 * Then the same over two web processes, and how soon a dead ingest process is stood in for.
 */
export async function benchFanout({
  full,
  say,
}: {
  full: boolean;
  say: (line: string) => void;
}): Promise<object> {
  const seconds = full ? 60 : 20;
  const oneProcess = await benchOneProcess(sockets, seconds, say);
  return { ...oneProcess, severalProcesses: await benchFanoutProcesses({ sockets, seconds, say }) };
}

async function benchOneProcess(
  sockets: number,
  seconds: number,
  say: (line: string) => void,
): Promise<object> {
  return withRunningDesk({}, async (desk, origin) => {
    const listeners = await startListeners('socketio', origin, desk.cookie, sockets);
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
  const listeners = await startListeners('bare', `ws://127.0.0.1:${port}`, '-', sockets);
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
