import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { openThreadedSqlite } from '../../server/src/store/sqlite/threads.js';
import type { ThreadedStore } from '../../server/src/store/sqlite/threads.js';
import { wipeSqlite } from '../support/wipe-sqlite.js';
import { storeContract } from './store.contract.js';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-threads-'));
const path = join(folder, 'tanggap.db');
let running: ThreadedStore | null = null;

afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

/** Threads outlive a test, because starting them takes longer than all tests together. */
storeContract('SQLite behind threads', async () => {
  const store = (running ??= await openThreadedSqlite(path, { readers: 2 }));
  const destroy = async () => {
    wipeSqlite(path);
    await store.ping().catch(() => (running = null));
  };
  return { store, destroy };
});
