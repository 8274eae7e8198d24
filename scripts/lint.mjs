// `npm run lint`: ESLint in parts, each with the types of its own code only (together they fill a heap), then Prettier.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './lib/prepare.mjs';

const parts = [
  ['eslint', 'client', 'test/client'],
  ['eslint', 'server', 'shared', 'scripts', '*.mjs', '*.cjs'],
  ['eslint', 'test', '--ignore-pattern', 'test/client/**'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];
const atOnce = 2;
let failed = 0;

async function work() {
  for (let part = parts.shift(); part; part = parts.shift()) {
    const [name, ...args] = part;
    const child = spawn(join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    if (code !== 0) failed += 1;
  }
}

await Promise.all(Array.from({ length: atOnce }, work));
process.exitCode = failed === 0 ? 0 : 1;
