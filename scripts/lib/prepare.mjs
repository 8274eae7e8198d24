// Brings a fresh clone to the point where it can run: packages installed, code built, each only when needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tryLock } from './lock.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Progress goes to standard error, so that a command's own output stays clean for pipes. */
export const say = (line) => process.stderr.write(`${line}\n`);

export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

function mustRun(what, command, args, options) {
  const status = run(command, args, options);
  if (status !== 0) {
    say(`${what} failed (exit code ${status}). Nothing was started.`);
    process.exit(1);
  }
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Tanggap needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`);
  process.exit(1);
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** Installs when the lock file differs from the one that was installed last. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.tanggap-installed');
  const lock = hashOf(readFileSync(join(root, 'package-lock.json')));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages (one or two minutes the first time; SQLite is compiled on the way) …');
  mustRun('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** Names, sizes and times of everything that is built from; a few milliseconds for a few hundred files. */
function fingerprint(workspaces) {
  const inputs = workspaces.flatMap((workspace) => [
    ...filesBelow(join(root, workspace, 'src')),
    join(root, workspace, 'package.json'),
    join(root, workspace, 'tsconfig.json'),
  ]);
  if (workspaces.includes('client'))
    inputs.push(join(root, 'client/index.html'), join(root, 'client/vite.config.ts'));
  inputs.push(join(root, 'tsconfig.base.json'), join(root, 'package-lock.json'));
  const lines = inputs.map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${relative(root, path)} ${size} ${mtimeMs}`;
  });
  return hashOf(lines.sort().join('\n'));
}

function ensure(what, workspaces, stampPath, build) {
  const stamp = join(root, stampPath);
  const now = fingerprint(workspaces);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say(`Building the ${what} …`);
  build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

export function ensureServerBuilt() {
  ensure('server', ['shared', 'server'], 'server/dist/.built', () => {
    mustRun('The TypeScript build', bin('tsc'), ['-b', 'server'], { shell: process.platform === 'win32' });
    copyDataFiles();
  });
}

export function ensureClientBuilt() {
  ensure('dashboard', ['shared', 'client'], 'client/dist/.built', () => {
    mustRun('The dashboard build', bin('vite'), ['build', '--logLevel', 'warn'], {
      cwd: join(root, 'client'),
      shell: process.platform === 'win32',
    });
  });
}

/** Model and data files stand beside the code that reads them, in `src` and in `dist`. */
function copyDataFiles() {
  const from = join(root, 'server/src');
  for (const path of filesBelow(from)) {
    if (!path.endsWith('.json')) continue;
    const target = join(root, 'server/dist', relative(from, path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(path));
  }
}

/** Two commands started together must not install or build into each other's hands. */
function withLock(work) {
  const lock = join(root, '.cache', 'prepare.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (let waited = 0; !tryLock(lock); waited += 1) {
    if (waited === 0) say('Another command is installing or building; waiting for it …');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  const release = () => rmSync(lock, { force: true });
  // A failed build ends the process inside the work.
  process.once('exit', release);
  work();
  process.off('exit', release);
  release();
}

export function prepare({ client = false } = {}) {
  checkNode();
  // A container image comes with everything, and may be read-only.
  if (existsSync(join(root, '.prebuilt'))) return;
  withLock(() => {
    ensureInstalled();
    ensureServerBuilt();
    if (client) ensureClientBuilt();
  });
}
