import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readSettings } from '../config.js';
import { createLog } from '../log.js';
import { startProduct } from '../wiring.js';
import { openDeskClient, type DeskClient } from './desk-client.js';

const password = 'ukur-tanggap-2026';
const ticksPerSecond = 10;
export const mentionsPerSecond = 200;

/** Runs the whole product in an empty folder of its own, with an administrator signed in, and removes it again. */
export async function withRunningDesk<T>(
  settings: Record<string, string>,
  use: (desk: DeskClient, origin: string) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  const read = readSettings({
    TANGGAP_PORT: '0',
    TANGGAP_DATA_DIR: dataDir,
    TANGGAP_DEMO: 'false',
    TANGGAP_ADMIN_PASSWORD: password,
    TANGGAP_LOG_LEVEL: 'warn',
    ...settings,
  });
  const product = await startProduct(read, createLog('warn'));
  try {
    return await use(await openDeskClient(product.origin, password), product.origin);
  } finally {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Pushes new posts at an even pace until `isDone` says so, asked with the seconds that were pushed. */
export async function pushEvenly(
  desk: DeskClient,
  posts: () => string,
  isDone: (seconds: number) => boolean,
): Promise<void> {
  for (let tick = 0; !isDone(tick / ticksPerSecond); tick += 1) {
    const batch = Array.from({ length: mentionsPerSecond / ticksPerSecond }, (_, at) => ({
      id: `live${tick}-${at}`,
      text: posts(),
    }));
    await Promise.all([desk.push(batch), wait(1_000 / ticksPerSecond)]);
  }
}
