// One small file for each instance says what was set up; the process id stands in a file that the node writes itself.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Complaint } from './complaint.mjs';
import { instancesFolder } from './places.mjs';

/**
 * @typedef {{ name: string, folder: string, port: number, transport: number }} NodeRecord
 * @typedef {{ name: string, version: string, folder: string, secured: boolean, owner?: number, isBrief?: boolean, nodes: NodeRecord[] }} State
 */

const fileOf = (name) => join(instancesFolder(), `${name}.json`);
export const lockOf = (name) => join(instancesFolder(), `${name}.lock`);
export const defaultFolderOf = (name) => join(instancesFolder(), name);

/** @returns {State | null} null when there is no instance of that name. */
export function readState(name) {
  const file = fileOf(name);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Complaint(
      `Expected the record of the instance "${name}" in ${file}; it cannot be read (${error.message}). ` +
        'Remove the file and run `up` again; the data is kept beside it.',
    );
  }
}

export function writeState(state) {
  mkdirSync(instancesFolder(), { recursive: true });
  const file = fileOf(state.name);
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

const removals = 40;
const removalPauseMs = 250;

/** Forgets the instance and removes its data; only for what a test made. */
export async function removeInstance(state) {
  for (let left = removals; ; left -= 1) {
    try {
      rmSync(state.folder, { recursive: true, force: true });
      break;
    } catch (error) {
      // A node that was killed had a last file on its way to the disk, into a folder that was empty a moment ago.
      if (error.code !== 'ENOTEMPTY' || left === 1) throw error;
      await wait(removalPauseMs);
    }
  }
  rmSync(fileOf(state.name), { force: true });
}

export function allNames() {
  if (!existsSync(instancesFolder())) return [];
  const records = readdirSync(instancesFolder()).filter((file) => file.endsWith('.json'));
  return records.map((file) => file.slice(0, -'.json'.length));
}
