import { existsSync } from 'node:fs';
import { AppError } from '@tanggap/shared/errors';
import { openDatabase } from './database.js';

/** A database that no other process has open, and that none can open until `release`. */
export interface HeldDatabase {
  release(): void;
}

/**
 * Holds a database alone. Every open connection of another process keeps a lock that the system lets go when it dies,
 * so this tells a running product from one that crashed. Null where there is no database. Throws `engine-down` where it
 * is in use or cannot be opened.
 */
export function holdAlone(path: string): HeldDatabase | null {
  if (!existsSync(path)) return null;
  const db = openDatabase(path, { isAlone: true });
  return { release: () => void db.close() };
}

/** True for the error that a database in use by another process gives. */
export function isInUse(error: unknown): boolean {
  return error instanceof AppError && /SQLITE_BUSY|database is locked/.test(error.message);
}
