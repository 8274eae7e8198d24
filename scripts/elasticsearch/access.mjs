// Who may ask a secured instance: the built-in user with a password made once.
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from './complaint.mjs';
import { handOver } from './identity.mjs';
import { configOf, keystoreOf } from './node-files.mjs';
import { lastLines, runProgram } from './run-program.mjs';

export const accessFileOf = (state) => join(state.folder, 'access.json');

/** @returns {{ username: string, password: string } | undefined} undefined without security; fits the client's `auth`. */
export function readAccess(state) {
  return state.secured ? JSON.parse(readFileSync(accessFileOf(state), 'utf8')) : undefined;
}

/** The password outlives restarts, because the data does. @returns {boolean} whether it was made just now. */
export function ensureAccess(state) {
  if (!state.secured || existsSync(accessFileOf(state))) return false;
  const access = { username: 'elastic', password: randomBytes(18).toString('base64url') };
  writeFileSync(accessFileOf(state), `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  // A keystore left from before would still hold the former password.
  for (const node of state.nodes) rmSync(keystoreOf(node), { force: true });
  return true;
}

/** Written by one node's tool and copied to the others: each run of the tool costs a Java start. */
export async function ensureKeystores(state, { distribution, environmentOf, identity }) {
  if (!state.secured || state.nodes.every((node) => existsSync(keystoreOf(node)))) return;
  const [first, ...others] = state.nodes;
  const tool = join(distribution, 'bin', 'elasticsearch-keystore');
  const done = await runProgram(tool, ['add', '--stdin', '--force', 'bootstrap.password'], {
    cwd: configOf(first),
    env: environmentOf(first),
    input: readAccess(state).password,
    ...identity,
  });
  if (done.code !== 0)
    throw new Complaint(`The keystore could not be written:\n${lastLines(done.output, 8)}`);
  for (const node of others) {
    copyFileSync(keystoreOf(first), keystoreOf(node));
    handOver(keystoreOf(node), identity);
  }
}
