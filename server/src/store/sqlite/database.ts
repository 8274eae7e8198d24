import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '@tanggap/shared/errors';
import { portError } from './engine-errors.js';
import { migrations } from './migrations/index.js';

export interface DatabaseOptions {
  isReadOnly?: boolean;
  /** Shuts every other process out until it is closed; throws `engine-down` at once where one has it open. */
  isAlone?: boolean;
  /** Bytes of the file mapped into memory; they count as resident once read. Default 64 MiB. */
  mmapBytes?: number;
  /** Page cache of this connection in bytes. Default 16 MiB. */
  cacheBytes?: number;
  /** Migrations to run; tests stop earlier. Default: all. */
  toVersion?: number;
}

const mebibyte = 1024 * 1024;

/** Opens and, unless read-only, migrates. Throws `engine-down` where the file cannot serve. */
export function openDatabase(path: string, options: DatabaseOptions = {}): Database.Database {
  const {
    isReadOnly = false,
    isAlone = false,
    mmapBytes = 64 * mebibyte,
    cacheBytes = 16 * mebibyte,
  } = options;
  let db: Database.Database | null = null;
  try {
    if (!isReadOnly) mkdirSync(dirname(path), { recursive: true });
    db = new Database(path, { readonly: isReadOnly, timeout: isAlone ? 500 : 5_000 });
    // Before anything is read: a connection that has begun to share the file goes on sharing it.
    if (isAlone) db.pragma('locking_mode = EXCLUSIVE');
    if (!isReadOnly) db.pragma('journal_mode = WAL');
    // FULL: a resolved write survives a power cut, not only kill -9 (NORMAL would do for that). Batches keep it cheap:
    // one fsync each, 0.3 ms measured.
    db.pragma('synchronous = FULL');
    db.pragma(`mmap_size = ${mmapBytes}`);
    db.pragma(`cache_size = ${-Math.round(cacheBytes / 1024)}`);
    db.pragma('temp_store = MEMORY');
    db.pragma('wal_autocheckpoint = 4000');
    db.pragma(`journal_size_limit = ${64 * mebibyte}`);
    if (!isReadOnly) migrate(db, options.toVersion ?? migrations.length);
    return db;
  } catch (error) {
    // What it has locked so far would keep the next one out.
    db?.close();
    throw portError(fileError(error));
  }
}

/** A folder that cannot be made is the engine being down, too. */
function fileError(error: unknown): unknown {
  const { syscall, message } = error as Partial<NodeJS.ErrnoException>;
  if (syscall === undefined) return error;
  return new AppError('engine-down', `[store:sqlite] ${String(message)}`, undefined, error);
}

/** Each migration runs whole or not at all; a database of a newer program is refused. */
function migrate(db: Database.Database, toVersion: number): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > migrations.length) {
    const message = `[store:sqlite] expected a database of version ${migrations.length} or older, found ${version}`;
    throw new AppError('engine-down', message);
  }
  migrations.slice(version, toVersion).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version + index + 1}`);
    })();
  });
}
