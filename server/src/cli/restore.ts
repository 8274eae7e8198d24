import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@tanggap/shared/errors';
import { restoreBackup } from '../backup/restore-backup.js';
import { readSettings, storePlaceOf, type Settings } from '../config.js';
import { errorCode } from '../ingest/error-code.js';
import { usageOf, type CliIo } from './desk-store.js';

const help = `npm run restore -- FOLDER [--replace] [--repository NAME]

Puts a backup back, into the store of the settings, while the product is stopped. --replace takes the place of what is
there: a database is kept beside under another name, indices are deleted.
`;

const options = { replace: { type: 'boolean', default: false }, repository: { type: 'string' } } as const;

/** Exit codes: 0 done, 1 refused or failed, 2 wrong use. */
export async function runRestore(
  args: string[],
  io: CliIo,
  settings: Settings,
  now: string,
): Promise<number> {
  let given;
  try {
    given = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    if (errorCode(error).startsWith('ERR_PARSE_ARGS')) return usageOf(io, (error as Error).message, help);
    throw error;
  }
  const [folder, ...rest] = given.positionals;
  if (folder === undefined || rest.length > 0) return usageOf(io, 'Expected one folder.', help);
  try {
    const { manifest, mentions, isAuditIntact } = await restoreBackup({
      ...{ place: storePlaceOf(settings), dataDir: settings.TANGGAP_DATA_DIR, folder: resolve(folder), now },
      ...given.values,
      say: (line) => void io.stderr.write(`${line}\n`),
    });
    const audit = isAuditIntact ? 'the audit chain is intact' : 'THE AUDIT CHAIN IS BROKEN';
    io.stdout.write(`As of ${manifest.takenAt}: ${mentions} mentions; ${audit}.\n`);
    return isAuditIntact ? 0 : 1;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return usageOf(io, error.message, '', 1);
  }
}

/** `npm run restore`, into the store of the settings. */
export function run(args: string[], io: CliIo): Promise<number> {
  return runRestore(args, io, readSettings(), new Date().toISOString());
}
