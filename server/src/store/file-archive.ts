import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@tanggap/shared/errors';
import type { Archive } from './archive.js';

const unfinishedName = 'unfinished';
/** Far longer than writing the largest page takes. */
const abandonedMs = 60 * 60_000;

/**
 * An archive in a folder, `ab/abcd…` for bytes whose SHA-256 is `abcd…`; only the desk's own account may read it. A
 * crash leaves nothing half-written under such a name, and what it left beside is removed here once nobody can be writing
 * it any more: processes share a folder. Rejects with `engine-down` where the disk does not serve.
 */
export function openFileArchive(folder: string): Archive {
  const leftOver = join(folder, unfinishedName);
  removeLeftOvers(leftOver);
  return {
    keep: async (bytes) => {
      const sha256 = hashOf(bytes);
      const path = pathOf(folder, sha256);
      await onDisk(async () => {
        // Reading what is there first also mends a copy that was damaged since.
        const kept = await bytesAt(path);
        if (kept === null || hashOf(kept) !== sha256) await writeWhole(folder, path, bytes);
      });
      return sha256;
    },
    read: async (sha256) => {
      const bytes = isHash(sha256) ? await onDisk(() => bytesAt(pathOf(folder, sha256))) : null;
      if (bytes === null) throw new AppError('not-found', `nothing archived under ${sha256}`, { sha256 });
      if (hashOf(bytes) !== sha256) {
        throw new AppError('archive-damaged', `archived bytes no longer match ${sha256}`, { sha256 });
      }
      return bytes;
    },
  };
}

/** Paths are built from such names only, so nothing outside the folder can be named. */
function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

async function bytesAt(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function removeLeftOvers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - written > abandonedMs) rmSync(path, { force: true });
  }
}

/** Written apart and renamed when it is safely on disk: readers see all of it or nothing, whenever the power fails. */
async function writeWhole(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(folder, unfinishedName, randomUUID());
  for (const needed of [dirname(unfinished), dirname(path)]) {
    await mkdir(needed, { recursive: true, mode: 0o700 });
  }
  try {
    await writeThrough(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  // The new name is safe only when its folder is, and a folder that was just made only when its parent is.
  await syncFolder(dirname(path));
  await syncFolder(folder);
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AppError('engine-down', `[store:archive] ${(error as Error).message}`, undefined, error);
  }
}
