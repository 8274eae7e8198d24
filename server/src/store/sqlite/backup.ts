import Database from 'better-sqlite3';
import { AppError } from '@tanggap/shared/errors';
import { openDatabase } from './database.js';
import { portError } from './engine-errors.js';
import { migrations } from './migrations/index.js';

export interface DatabaseFacts {
  mentions: number;
  stories: number;
  auditEntries: number;
  /** Migrations that it has had. */
  version: number;
}

/** Pages copied between two looks at the progress: some 16 MB. */
const pagesAtOnce = 4_000;

/**
 * Copies a database that may be in use, as it is at one moment, into a new file: no write-ahead log belongs to it.
 * `onProgress` hears shares from 0 to 1. Rejects with `engine-down`, also where the copy is damaged.
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: (share: number) => void,
): Promise<DatabaseFacts> {
  const source = openDatabase(from, { isReadOnly: true });
  try {
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        return pagesAtOnce;
      },
    });
  } catch (error) {
    throw portError(error);
  } finally {
    source.close();
  }
  return checkDatabase(to);
}

/** Looks through every page of a database that nobody uses. Throws `engine-down` where it is damaged or too new. */
export function checkDatabase(path: string): DatabaseFacts {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 500 });
    // One whole file: the copy carries the journal mode of the original along.
    db.pragma('journal_mode = DELETE');
    const found = db.pragma('quick_check', { simple: true }) as string;
    if (found !== 'ok') throw new AppError('engine-down', `[store:sqlite] ${path} is damaged: ${found}`);
    return factsOf(db, path);
  } catch (error) {
    throw portError(error);
  } finally {
    db?.close();
  }
}

function factsOf(db: Database.Database, path: string): DatabaseFacts {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > migrations.length) {
    const message = `[store:sqlite] expected ${path} in version ${migrations.length} or older, found ${version}`;
    throw new AppError('engine-down', message);
  }
  const count = (table: string) => db.prepare(`select count(*) from ${table}`).pluck().get() as number;
  return { mentions: count('mention'), stories: count('story'), auditEntries: count('audit'), version };
}
