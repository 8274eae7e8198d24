import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.js';

/**
 * The key of the hash that stands for private authors: the configured one, else the one in the data folder, which is
 * made at first use. Losing it only means that known accounts get new labels.
 */
export function readAuthorKey(dataDir: string, configured: string | undefined): string {
  if (configured !== undefined) return configured;
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'author.key');
  try {
    // `wx` makes one of two processes that start together lose; it then reads what the other wrote.
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
