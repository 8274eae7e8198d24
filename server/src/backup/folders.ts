import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { constants, copyFile, mkdir, open, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@tanggap/shared/errors';

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Makes a folder for a backup that only this account may read. Throws `bad-request` where something is in it. */
export async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await readdir(folder);
  if (found.length === 0) return;
  const message = `Expected a new or empty folder, ${folder} holds ${found[0] ?? 'something'}. Choose another.`;
  throw new AppError('bad-request', message);
}

/** Copies a file so that a crash leaves all of it or nothing under its name, and a power cut does not lose it. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const unfinished = `${to}.unfinished`;
  await copyFile(from, unfinished, constants.COPYFILE_FICLONE);
  const file = await open(unfinished, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, to);
}

/** Files below a folder, by their path within it; none where there is no folder. Left-overs of a crash are passed over. */
export async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/(^|\/)(unfinished\/|owner$)|\.unfinished$/.test(path))
    .sort();
}

/** Copies what `to` does not have yet; returns how many files there are. One that goes meanwhile was done with. */
export async function copyMissing(from: string, to: string): Promise<number> {
  const files = await filesBelow(from);
  for (const path of files) {
    if (existsSync(join(to, path))) continue;
    try {
      await copyWhole(join(from, path), join(to, path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return files.length;
}

/** Copies the archive; resolves with how many files it has. Rejects with `archive-damaged` where one does not match its name. */
export async function copyArchive(from: string, to: string): Promise<number> {
  for (const path of await filesBelow(from)) {
    const sha256 = path.split('/').at(-1) ?? '';
    if ((await hashOfFile(join(from, path))) !== sha256) {
      throw new AppError('archive-damaged', `${join(from, path)} no longer matches its name`, { sha256 });
    }
  }
  return copyMissing(from, to);
}
