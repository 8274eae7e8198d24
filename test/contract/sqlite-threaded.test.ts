import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openThreadedSqlite } from '../../server/src/store/sqlite/threads.js';
import { storeContract } from './store.contract.js';

storeContract('SQLite behind threads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-threads-'));
  const store = await openThreadedSqlite(join(folder, 'tanggap.db'), { readers: 1 });
  const destroy = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, destroy };
});
