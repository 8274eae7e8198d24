import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { archivePath } from '../config.js';
import { copyArchive, copyMissing, copyWhole, filesBelow, hashOfFile } from './folders.js';
import type { RestoreParts } from './parts.js';

/** Under which name something stays that a backup takes the place of. */
export function asideName(path: string, now: string): string {
  return `${path}.before-${now.replace(/[^0-9]+/g, '-').replace(/-$/, '')}`;
}

/** What the store will name must be there before it. Nothing is overwritten: what does not belong to the backup is renamed. */
export async function restoreFiles(parts: RestoreParts): Promise<void> {
  const { dataDir, folder, say } = parts;
  say('Copying the archive …');
  await copyArchive(join(folder, 'archive'), archivePath(dataDir));
  await restoreSpool(parts);
  await restoreKey(parts);
}

/** The position of a spool that went on would hide what waits in the backup, and names of files would meet. */
async function restoreSpool(parts: RestoreParts): Promise<void> {
  const [from, to] = [join(parts.folder, 'spool'), join(parts.dataDir, 'spool')];
  if ((await filesBelow(from)).length === 0) return;
  if ((await filesBelow(to)).length > 0) setAside(parts, to);
  await copyMissing(from, to);
}

/** Authors in the store are hashes under the key of their time; under another they would all be strangers. */
async function restoreKey(parts: RestoreParts): Promise<void> {
  const [from, to] = [join(parts.folder, 'author.key'), join(parts.dataDir, 'author.key')];
  if (!existsSync(from)) return;
  if (existsSync(to)) {
    if ((await hashOfFile(from)) === (await hashOfFile(to))) return;
    setAside(parts, to);
  }
  await copyWhole(from, to);
}

function setAside({ now, say }: RestoreParts, path: string): void {
  const aside = asideName(path, now);
  renameSync(path, aside);
  say(`What was in ${path} stays beside, as ${aside}.`);
}
