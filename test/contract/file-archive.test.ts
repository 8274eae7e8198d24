import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileArchive } from '../../server/src/store/file-archive.js';
import { archiveContract } from './archive.contract.js';

archiveContract('The archive in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-archive-'));
  return {
    archive: openFileArchive(join(folder, 'archive')),
    damage: (sha256, bytes) => writeFile(join(folder, 'archive', sha256.slice(0, 2), sha256), bytes),
    destroy: () => rm(folder, { recursive: true }),
  };
});
