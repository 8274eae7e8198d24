import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { percentile, rounded } from './percentile.js';

export interface Delays {
  p50Ms: number;
  p99Ms: number;
  heard: number;
  /** Messages to one listener, and their mean size. */
  messages: number;
  bytes: number;
}

/** Resolves with the process of `count` listeners once all of them listen. */
export function startListeners(
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

interface Heard {
  delays: number[];
  sizes: number[];
}

/** What the listeners of one or several processes heard; ends them. */
export async function report(...children: ChildProcess[]): Promise<Delays> {
  const heard = await Promise.all(
    children.map(
      (child) =>
        new Promise<Heard>((resolve) => {
          child.once('message', (message) => resolve(message as Heard));
          child.send('report');
        }),
    ),
  );
  const delays = heard.flatMap((one) => one.delays);
  const { sizes = [] } = heard[0] ?? {};
  const bytes = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  return {
    ...{ p50Ms: percentile(delays, 0.5), p99Ms: percentile(delays, 0.99), heard: delays.length },
    ...{ messages: sizes.length, bytes: rounded(bytes, 0) },
  };
}
