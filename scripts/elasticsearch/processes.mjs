// Finding and stopping nodes without ever touching a stranger that got an old process id.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../lib/lock.mjs';
import { Complaint } from './complaint.mjs';

export const pidFileOf = (node) => join(node.folder, 'pid');
export const tempFolderOf = (node) => join(node.folder, 'tmp');

function commandOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self/cmdline')) return readIfThere(file).replaceAll('\0', ' ');
  return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(error.code)) return '';
    throw error;
  }
}

/** The temporary folder on the command line is the node's own, so it tells this node from every other process. */
const isThisNode = (pid, node) => commandOf(pid).includes(`-Djava.io.tmpdir=${tempFolderOf(node)} `);

/** @returns {number | null} null when the node does not run, whatever an old file says. */
export function pidOf(node) {
  const pid = Number.parseInt(readIfThere(pidFileOf(node)), 10);
  return pid > 0 && isRunning(pid) && isThisNode(pid, node) ? pid : null;
}

export function signalNode(node, signal) {
  const pid = pidOf(node);
  if (pid === null) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code === 'ESRCH') return;
    throw new Complaint(
      `Expected to stop process ${pid} (${node.name}); the system refused (${error.code}). ` +
        'Run the command as the user who started it.',
    );
  }
}

/** @returns {Promise<boolean>} whether it went in time. */
export async function waitUntilGone(node, patienceMs) {
  const deadline = Date.now() + patienceMs;
  while (pidOf(node) !== null) {
    if (Date.now() > deadline) return false;
    await wait(100);
  }
  return true;
}

/** Asks, and after half a minute insists. @returns {Promise<boolean>} whether there was anything to stop. */
export async function stopNode(node, patienceMs = 30_000) {
  if (pidOf(node) === null) return false;
  signalNode(node, 'SIGTERM');
  if (!(await waitUntilGone(node, patienceMs))) {
    signalNode(node, 'SIGKILL');
    await waitUntilGone(node, patienceMs);
  }
  rmSync(pidFileOf(node), { force: true });
  return true;
}
