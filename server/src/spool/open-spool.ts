import { mkdir } from 'node:fs/promises';
import { AppError } from '@tanggap/shared/errors';
import { DiskSpool } from './disk-spool.js';
import { ownFolder } from './owner.js';
import type { Spool, SpoolOptions } from './spool.js';

/**
 * Opens the spool in a folder and recovers what a crash left: a record that was being written is cut off, one that was
 * damaged later is passed over, logged, counted and moved to `aside/`. Rejects with `engine-down` where the folder
 * cannot be used or belongs to a living process.
 */
export async function openSpool(options: SpoolOptions): Promise<Spool> {
  const { folder, log } = options;
  let release = (): void => undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    release = ownFolder(folder);
    const spool = await DiskSpool.open(options, release);
    const { items, bytes } = spool.figures();
    if (items > 0) log.warn({ folder, items, bytes }, 'items of an earlier run wait in the spool');
    return spool;
  } catch (error) {
    release();
    throw new AppError('engine-down', `[spool] ${(error as Error).message}`, undefined, error);
  }
}
