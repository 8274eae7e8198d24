import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import { storeContract } from './store.contract.js';

storeContract('SQLite in the calling thread', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-store-'));
  const store = openSqlite(join(folder, 'tanggap.db'));
  const destroy = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, destroy };
});
