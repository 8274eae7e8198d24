import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rounded } from './percentile.js';
import { openDeskClient } from './desk-client.js';
import { madePosts } from './made-posts.js';

const password = 'ukur-memori-2026';

/** Resident memory of a process in MB, from the kernel's own book (Linux). */
async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function started(child: ChildProcess): Promise<string> {
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  for (let tries = 0; tries < 600; tries += 1) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    if (origin) return origin;
    await wait(50);
  }
  throw new Error('[bench:memory] the product did not start within 30 s');
}

function launch(dataDir: string): ChildProcess {
  const main = fileURLToPath(new URL('../main.js', import.meta.url));
  return spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      TANGGAP_PORT: '0',
      TANGGAP_DATA_DIR: dataDir,
      TANGGAP_ADMIN_PASSWORD: password,
      TANGGAP_LOG_LEVEL: 'warn',
    },
  });
}

/** The whole product as a process: time to the first answer, memory idle and after many mentions. Targets: 400, 600 MB. */
export async function benchMemory({
  full,
  say,
}: {
  full: boolean;
  say: (line: string) => void;
}): Promise<object> {
  const count = full ? 200_000 : 100_000;
  const dataDir = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  let child = launch(dataDir);
  try {
    let origin = await started(child);
    await wait(10_000);
    const idleMb = await residentMb(child.pid ?? 0);
    say(`idle with the sample feed: ${rounded(idleMb)} MB`);

    const desk = await openDeskClient(origin, password);
    const seconds = await pushAll(desk, count);
    const loadedMb = await residentMb(child.pid ?? 0);
    say(`after ${count} mentions: ${rounded(loadedMb)} MB`);

    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    const from = performance.now();
    child = launch(dataDir);
    origin = await started(child);
    await fetch(`${origin}/healthz`);
    const restartMs = performance.now() - from;
    await wait(10_000);
    const restartedMb = await residentMb(child.pid ?? 0);
    return {
      idleMb: rounded(idleMb),
      mentions: count,
      loadedMb: rounded(loadedMb),
      pushedPerSecond: rounded(count / seconds, 0),
      firstAnswerAfterRestartMs: rounded(restartMs, 0),
      restartedMb: rounded(restartedMb),
    };
  } finally {
    child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Pushes in batches of 1,000 and waits until the pipeline has caught up. Resolves with the seconds it took. */
async function pushAll(desk: Awaited<ReturnType<typeof openDeskClient>>, count: number): Promise<number> {
  const posts = madePosts(11);
  const from = performance.now();
  for (let sent = 0; sent < count; sent += 1_000) {
    await desk.push(Array.from({ length: 1_000 }, (_, index) => ({ id: `b${sent + index}`, text: posts() })));
  }
  for (;;) {
    const list = (await desk.get('/api/sources')) as { totals: { waiting: number } };
    if (list.totals.waiting === 0) return (performance.now() - from) / 1_000;
    await wait(250);
  }
}
