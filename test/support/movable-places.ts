import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maskPrivate } from '@tanggap/shared/masking';
import { openSource, openTarget } from '../../server/src/store/sqlite/dump/inside.js';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import type { MovablePlace } from '../contract/dump.contract.js';

/** The stems that builders give to mentions. */
export const stem = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const options = { stem, mask: maskPrivate };

export async function sqlitePlace(): Promise<MovablePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-move-'));
  const path = join(folder, 'tanggap.db');
  return {
    open: () => Promise.resolve(openSqlite(path, options)),
    source: () => Promise.resolve(openSource(path, options)),
    target: () => Promise.resolve(openTarget(path, options)),
    destroy: () => rm(folder, { recursive: true }),
  };
}
