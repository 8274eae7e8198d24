import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that this thread has open. */
const ours = new Set<string>();

/**
 * Claims a folder for this process; returns how to let go. A claim of a process that died counts for nothing. Threads
 * are not told apart, for one that crashed must be able to come back: give each a folder of its own. Throws
 * where the folder is taken.
 */
export function ownFolder(folder: string): () => void {
  const path = join(folder, 'owner');
  const owner = ownerIn(path);
  if (ours.has(folder) || (owner !== null && owner.pid !== process.pid && isSameProcess(owner))) {
    throw new Error(`${folder} belongs to process ${owner?.pid ?? process.pid}`);
  }
  writeFileSync(path, `${process.pid} ${startOf(process.pid) ?? '-'}\n`, { mode: 0o600 });
  ours.add(folder);
  return () => {
    ours.delete(folder);
    rmSync(path, { force: true });
  };
}

interface Owner {
  pid: number;
  start: string;
}

function ownerIn(path: string): Owner | null {
  const match = /^(\d+) (\S+)\n$/.exec(textOf(path) ?? '');
  return match ? { pid: Number(match[1]), start: match[2] ?? '' } : null;
}

/** Numbers of processes are given again, in a container soon; when it started tells two with the same number apart. */
function isSameProcess({ pid, start }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return start === '-' || (startOf(pid) ?? start) === start;
}

/** Clock ticks after boot, field 22 of proc(5); null on systems without it. */
function startOf(pid: number): string | null {
  const afterName = textOf(`/proc/${pid}/stat`)?.split(') ').at(-1);
  return afterName?.split(' ')[19] ?? null;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
