import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built product in a process of its own, as an operator runs it. */
export interface Product {
  origin: string;
  dataDir: string;
  pid: number;
  /** Everything printed so far. */
  output(): string;
  /** Password of an account that the first start printed. */
  passwordOf(username: string): string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export interface ProductOptions {
  environment?: Record<string, string>;
  /** Continue with the data of an earlier run. */
  dataDir?: string;
  /** A module that is loaded before the product, in each of its threads. */
  preload?: string;
}

/** Making the indices of three nodes takes a while on a busy machine. */
const startTimeoutMs = 120_000;
const endTimeoutMs = 60_000;

/** Starts the built server on a free port and resolves when it listens. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'tanggap-'));
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('TANGGAP_')),
  );
  const preload = options.preload === undefined ? [] : ['--import', options.preload];
  const child = spawn(process.execPath, ['--enable-source-maps', ...preload, 'server/dist/main.js'], {
    env: {
      ...inherited,
      TANGGAP_PORT: '0',
      TANGGAP_DATA_DIR: dataDir,
      TANGGAP_LOG_LEVEL: 'warn',
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const origin = await listening(child, () => printed);
  return {
    origin,
    dataDir,
    pid: child.pid ?? 0,
    output: () => printed,
    passwordOf(username) {
      const found = new RegExp(`${username}\\s+(\\S+)`).exec(printed)?.[1];
      if (!found) throw new Error(`expected a password of ${username} in:\n${printed}`);
      return found;
    },
    kill: (signal) => ended(child, signal, () => printed),
  };
}

function listening(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (error?: Error, origin?: string): void => {
      clearInterval(poll);
      clearTimeout(limit);
      if (error) reject(error);
      else resolve(origin ?? '');
    };
    const poll = setInterval(() => {
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(printed())?.[0];
      if (origin) give(undefined, origin);
    }, 20);
    const limit = setTimeout(
      () => give(new Error(`the product did not start:\n${printed()}`)),
      startTimeoutMs,
    );
    child.once('exit', (code) => give(new Error(`the product ended with ${code}:\n${printed()}`)));
  });
}

/** Rejects with what it printed where it does not end; it is gone then all the same. */
function ended(child: ChildProcess, signal: NodeJS.Signals, printed: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the product did not end after ${signal}:\n${printed()}`));
    }, endTimeoutMs);
    child.once('exit', () => {
      clearTimeout(limit);
      resolve();
    });
    child.kill(signal);
  });
}

export function removeData(product: Product): void {
  rmSync(product.dataDir, { recursive: true, force: true, maxRetries: 5 });
}
