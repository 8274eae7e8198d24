import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@tanggap/shared/errors';
import { openStoreHere, type StorePlace } from '../open-store.js';
import { checkDatabase } from '../store/sqlite/backup.js';
import { holdAlone, isInUse } from '../store/sqlite/hold-alone.js';
import { copyWhole, hashOfFile } from './folders.js';
import { readManifest, type Manifest } from './manifest.js';
import { databaseName } from './parts.js';
import type { RestoreParts } from './parts.js';
import { asideName, restoreFiles } from './restore-files.js';

export interface Restored {
  manifest: Manifest;
  mentions: number;
  /** True where every entry of the audit log still fits the one before it. */
  isAuditIntact: boolean;
}

/**
 * Puts a backup back while the product is stopped. Rejects with `bad-request` for what is no backup of this engine, with
 * `wrong-state` where the product runs or would lose something; nothing is changed then.
 */
export async function restoreBackup(parts: RestoreParts): Promise<Restored> {
  const { place, dataDir, folder } = parts;
  const manifest = readManifest(folder);
  const { store } = manifest;
  if (store.engine !== place.engine) {
    const message = `Expected a backup of ${place.engine}, got one of ${store.engine}. Restore it there, then use npm run move.`;
    throw new AppError('bad-request', message);
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (store.engine === 'sqlite') await restoreDatabase(parts, store.sha256);
  else await (await import('./cluster.js')).restoreIndices(parts, store, () => restoreFiles(parts));
  return { manifest, ...(await lookAt(place)) };
}

async function restoreDatabase(parts: RestoreParts, sha256: string): Promise<void> {
  const { place, folder, replace, now, say } = parts;
  if (place.engine !== 'sqlite') throw new Error('[restore] expected the place of a database');
  const from = join(folder, databaseName);
  say('Checking the copy …');
  if ((await hashOfFile(from)) !== sha256) {
    throw new AppError('bad-request', `${from} is not the file that was backed up: its SHA-256 differs.`);
  }
  const held = hold(place.path);
  try {
    if (held && !replace) {
      const message = `There is a database in ${place.path}. Add --replace to put the backup in its place; it is kept beside.`;
      throw new AppError('wrong-state', message);
    }
    say('Copying the database …');
    const fresh = `${place.path}.restored`;
    await copyWhole(from, fresh);
    checkDatabase(fresh);
    await restoreFiles(parts);
    if (held) setAside(place.path, now);
    renameSync(fresh, place.path);
  } finally {
    held?.release();
  }
}

function hold(path: string): ReturnType<typeof holdAlone> {
  try {
    return holdAlone(path);
  } catch (error) {
    if (!isInUse(error)) throw error;
    throw new AppError('wrong-state', `The product runs on ${path}. Stop it first.`, undefined, error);
  }
}

/** What stood here before is renamed, with what belongs to it. */
function setAside(path: string, now: string): void {
  const aside = asideName(path, now);
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${aside}${end}`);
  }
  rmSync(`${path}-journal`, { force: true });
}

async function lookAt(place: StorePlace): Promise<Omit<Restored, 'manifest'>> {
  const store = await openStoreHere(place);
  try {
    const { isIntact } = await store.audit.verify();
    return { mentions: await store.mentions.count(), isAuditIntact: isIntact };
  } finally {
    await store.close();
  }
}
