import Database from 'better-sqlite3';
import { AppError } from '@tanggap/shared/errors';

/** Codes of a disk or file that does not serve; all others are mistakes of ours and pass through. */
const engineCodes = [
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_CORRUPT',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_LOCKED',
  'SQLITE_NOMEM',
  'SQLITE_NOTADB',
  'SQLITE_PERM',
  'SQLITE_PROTOCOL',
  'SQLITE_READONLY',
];

export function isConstraint(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}

function isEngineFailure(error: unknown): error is Error {
  if (error instanceof Database.SqliteError) return engineCodes.some((code) => error.code.startsWith(code));
  // The native part throws a plain TypeError, whose class a test runner's own realm does not share.
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'message' in error && error.message === closedMessage;
}

const closedMessage = 'The database connection is not open';

/** The error as the port promises it: `engine-down` with its cause where the engine failed. */
export function portError(error: unknown): unknown {
  if (!isEngineFailure(error)) return error;
  return new AppError('engine-down', `[store:sqlite] ${error.message}`, undefined, error);
}
