// Files that keep two commands out of each other's hands.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** True when the lock is now ours; false when somebody holds it, or held it until just now. */
export function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    // A command that was killed leaves its lock behind.
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock) {
  try {
    return isRunning(Number(readFileSync(lock, 'utf8')));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return true;
  }
}

/** Runs the work alone; `onWait` is called once when another process is at it already. */
export async function whileLocked(lock, onWait, work) {
  for (let waited = 0; !tryLock(lock); waited += 1) {
    if (waited === 0) onWait();
    await wait(300);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
