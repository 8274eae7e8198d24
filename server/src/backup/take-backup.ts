import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@tanggap/shared/errors';
import { archivePath } from '../config.js';
import { copyDatabase } from '../store/sqlite/backup.js';
import { copyArchive, copyMissing, copyWhole, hashOfFile, makeEmptyFolder } from './folders.js';
import type { Manifest } from './manifest.js';
import { writeManifest } from './manifest.js';
import { databaseName } from './parts.js';
import type { BackupParts } from './parts.js';

/** What waits in the spool is copied first: what leaves it meanwhile is in the store by then. */
const firstCopied = 'spool';

/** Backs everything up while the product runs. `manifest.json` is written last; without it the backup is not finished. */
export async function takeBackup(parts: BackupParts): Promise<Manifest> {
  const { dataDir, folder, now, say } = parts;
  await makeEmptyFolder(folder);
  await copyMissing(join(dataDir, firstCopied), join(folder, firstCopied));
  const kept = parts.place.engine === 'sqlite' ? await keepDatabase(parts) : await keepIndices(parts);
  const key = join(dataDir, 'author.key');
  if (existsSync(key)) await copyWhole(key, join(folder, 'author.key'));
  say('Copying the archive …');
  // After the store: whatever it names is in the archive already.
  const archived = await copyArchive(archivePath(dataDir), join(folder, 'archive'));
  const manifest: Manifest = { format: 1, takenAt: now, ...kept, archived };
  writeManifest(folder, manifest);
  return manifest;
}

async function keepDatabase({
  place,
  folder,
  say,
}: BackupParts): Promise<Pick<Manifest, 'store' | 'counts'>> {
  if (place.engine !== 'sqlite') throw new Error('[backup] expected the place of a database');
  if (!existsSync(place.path)) {
    throw new AppError('not-found', `Expected a database in ${place.path}; there is none.`);
  }
  const path = join(folder, databaseName);
  let told = 0;
  const { mentions, stories, auditEntries } = await copyDatabase(place.path, path, (share) => {
    if (share < told + 0.25) return;
    told = share;
    say(`Copying the database: ${Math.round(share * 100)} %`);
  });
  const store = { engine: 'sqlite' as const, bytes: statSync(path).size, sha256: await hashOfFile(path) };
  return { store, counts: { mentions, stories, auditEntries } };
}

async function keepIndices(parts: BackupParts): Promise<Pick<Manifest, 'store' | 'counts'>> {
  const { backUpIndices } = await import('./cluster.js');
  return backUpIndices(parts);
}
