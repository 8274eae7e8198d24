import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Skipped } from './elasticsearch-here.js';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A Redis of its own for as long as it is used; clients wait for it to come up. */
export async function withRedis<T>(
  use: (url: string) => Promise<T>,
  program = 'redis-server',
): Promise<T | Skipped> {
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  if (error) return { skipped: `${program} is not installed` };
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-bench-redis-'));
  const port = await freePort();
  const given = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
  const child = spawn(program, given, { stdio: 'ignore' });
  try {
    return await use(`redis://127.0.0.1:${port}`);
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}
