import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The built product in a process of its own. */
export interface ProductProcess {
  origin: string;
  /** Resolves once it is gone; its data folder goes with it. */
  end(signal: NodeJS.Signals): Promise<void>;
}

const main = fileURLToPath(new URL('../main.js', import.meta.url));
const patienceMs = 120_000;

/** Resolves when it is ready to work; rejects with what it printed where it ends before. */
export async function startProcess(settings: Record<string, string>): Promise<ProductProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: {
      ...{ TANGGAP_PORT: '0', TANGGAP_DATA_DIR: dataDir, TANGGAP_LOG_LEVEL: 'warn', TANGGAP_DEMO: 'false' },
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { origin: await readyAt(child), end };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}

async function readyAt(child: ChildProcess): Promise<string> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const until = performance.now() + patienceMs;
  while (child.exitCode === null && performance.now() < until) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    if (origin && (await isReady(origin))) return origin;
    await wait(50);
  }
  throw new Error(`[bench:fanout] expected the product to start, it printed: ${printed}`);
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
