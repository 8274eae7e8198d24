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

/** Known by name: the native part keeps the error class of whichever thread or realm loaded it first. */
function sqliteCode(error: unknown): string | null {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return name === 'SqliteError' && typeof code === 'string' ? code : null;
}

export function isConstraint(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') ?? false;
}

/** The error as the port promises it: `engine-down` with its cause where the engine failed. */
export function portError(error: unknown): unknown {
  const message = String((error as Partial<Error> | null)?.message);
  const code = sqliteCode(error);
  const isDown = code !== null && engineCodes.some((prefix) => code.startsWith(prefix));
  if (!isDown && message !== 'The database connection is not open') return error;
  return new AppError('engine-down', `[store:sqlite] ${message}`, undefined, error);
}
