import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@tanggap/shared/errors';
import { takeBackup } from '../backup/take-backup.js';
import { readSettings, storePlaceOf, type Settings } from '../config.js';
import { errorCode } from '../ingest/error-code.js';
import { usageOf, type CliIo } from './desk-store.js';

const help = `npm run backup -- FOLDER [--repository NAME [--location PATH]]

Copies everything into a new FOLDER while the product runs: the database, the archive, what waits in the spool, the key
of private authors. With Elasticsearch the indices go into a snapshot repository of the cluster (default PREFIX-backup),
made at PATH of its nodes where it does not exist; FOLDER then holds the rest and says which snapshot belongs to it.
`;

const options = { repository: { type: 'string' }, location: { type: 'string' } } as const;

/** Exit codes: 0 done, 1 refused or failed, 2 wrong use. */
export async function runBackup(args: string[], io: CliIo, settings: Settings, now: string): Promise<number> {
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
    const { counts, archived } = await takeBackup({
      ...{ place: storePlaceOf(settings), dataDir: settings.TANGGAP_DATA_DIR, folder: resolve(folder), now },
      ...given.values,
      say: (line) => void io.stderr.write(`${line}\n`),
    });
    const { mentions, stories, auditEntries } = counts;
    io.stdout.write(
      `${resolve(folder)}: ${mentions} mentions, ${stories} stories, ${auditEntries} audit entries, ${archived} archived files.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return usageOf(io, error.message, '', 1);
  }
}

/** `npm run backup`, of the store of the settings. */
export function run(args: string[], io: CliIo): Promise<number> {
  return runBackup(args, io, readSettings(), new Date().toISOString());
}
