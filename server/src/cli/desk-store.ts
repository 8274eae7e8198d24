import { mkdirSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { databasePath, type Settings } from '../config.js';
import { openSqlite } from '../store/sqlite/sqlite-store.js';
import type { Store } from '../store/store.js';

export interface CliIo {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
}

/** The desk's store beside a running server or without one: SQLite lets two processes write in turn. */
export function openDeskStore(settings: Settings): Store {
  mkdirSync(settings.TANGGAP_DATA_DIR, { recursive: true, mode: 0o700 });
  return openSqlite(databasePath(settings.TANGGAP_DATA_DIR));
}

/** Says what is wrong, and how to use the command where that helps; gives the exit code, 2 for wrong use. */
export function usageOf(io: CliIo, problem: string, help: string, code = 2): number {
  io.stderr.write(help === '' ? `${problem}\n` : `${problem}\n\n${help}`);
  return code;
}
