import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Source } from '@tanggap/shared/source';
import { standings, type Standing } from '@tanggap/shared/vocabulary';
import { readSettings } from '../config.js';
import { readAuthorKey } from '../ingest/author-key.js';
import { errorCode } from '../ingest/error-code.js';
import { ImportError, importFile, type ImportReport } from '../ingest/import-file.js';
import type { Store } from '../store/store.js';
import { openDeskStore, usageOf, type CliIo } from './desk-store.js';
import { createProgressBar } from './progress-bar.js';

const help = `npm run import -- --source NAME FILE [--standing ${standings.join('|')}]

Brings a CSV, XLSX or JSON Lines file into the pipeline. The first row names the columns: text (teks, isi), title (judul),
url (tautan), published (tanggal), id, author (penulis). NAME is the source the items belong to; it is made if missing.
`;

/** Reasons printed; the rest is counted. */
const listed = 20;

/** Exit codes: 0 imported (refused rows included), 1 the file cannot be read, 2 wrong use. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const asked = readArgs(args);
  if (typeof asked === 'string') return usageOf(io, asked, help);
  const { file, name, standing } = asked;
  const size = await stat(file).then(
    (facts) => facts.size,
    () => null,
  );
  if (size === null) return usageOf(io, `Expected a file, ${file} is not there.`, '', 1);
  const settings = readSettings();
  const store = await openDeskStore(settings);
  const bar = createProgressBar(io.stderr, size);
  try {
    const now = new Date().toISOString();
    const source = await sourceFor(store, name, standing, now);
    if (typeof source === 'string') return usageOf(io, source, '', 1);
    const authorKey = readAuthorKey(settings.TANGGAP_DATA_DIR, settings.TANGGAP_AUTHOR_KEY);
    const report = await importFile(file, { store, source, now, authorKey, onProgress: bar.update });
    bar.end();
    io.stdout.write(summaryOf(report, source));
    return 0;
  } catch (error) {
    bar.end();
    if (!(error instanceof ImportError)) throw error;
    return usageOf(io, error.message, '', 1);
  } finally {
    await store.close();
  }
}

function readArgs(args: string[]): { file: string; name: string; standing: Standing } | string {
  let parsed;
  try {
    const options = { source: { type: 'string' }, standing: { type: 'string', default: 'public' } } as const;
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    if (errorCode(error).startsWith('ERR_PARSE_ARGS')) return (error as Error).message;
    throw error;
  }
  const [file, ...rest] = parsed.positionals;
  const { source: name, standing } = parsed.values;
  if (file === undefined || rest.length > 0) return 'Expected one file.';
  if (name === undefined || name.trim().length < 2) return 'Expected --source NAME with two letters or more.';
  if (!isStanding(standing)) return `Expected one of ${standings.join(', ')}, came \`${standing}\`.`;
  return { file, name: name.trim(), standing };
}

function isStanding(text: string): text is Standing {
  return (standings as readonly string[]).includes(text);
}

/** By id or name; only kinds that receive may be imported into. A sentence where it cannot be. */
async function sourceFor(
  store: Store,
  name: string,
  standing: Standing,
  now: string,
): Promise<Source | string> {
  const known = (await store.sources.list()).find((source) => source.id === name || source.name === name);
  if (known && !['import', 'push', 'manual'].includes(known.kind)) {
    return `Expected a source of kind import, ${name} is a ${known.kind}. Choose another name.`;
  }
  if (known) return known;
  const id = `src-${randomBytes(6).toString('hex')}`;
  const defaults = { enabled: true, pollEveryMs: 300_000, fetchArticles: false };
  const source: Source = { id, name, kind: 'import', standing, createdAt: now, ...defaults };
  await store.sources.put(source);
  return source;
}

function summaryOf({ accepted, repeated, refused, refusedInAll }: ImportReport, source: Source): string {
  const lines = [`${source.name}: ${accepted} new, ${repeated} repeated, ${refusedInAll} refused.`];
  for (const { row, reason } of refused.slice(0, listed)) lines.push(`  row ${row}: ${reason}`);
  if (refusedInAll > listed) lines.push(`  … and ${refusedInAll - listed} more; all are in the quarantine.`);
  if (accepted > 0) lines.push('A running server takes them up by itself; else they wait for `npm start`.');
  return `${lines.join('\n')}\n`;
}
