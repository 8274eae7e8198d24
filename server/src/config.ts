import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import { z } from 'zod';
import { extraEngineMisfits, extraEngineSettings } from './extra-engine/settings.js';
import type { StorePlace } from './open-store.js';

const flag = z.enum(['true', 'false'], 'expected true or false').transform((value) => value === 'true');

/** Every setting with its default; `.env.example` lists the same names. */
const settingsSchema = z.object({
  TANGGAP_HOST: z.string().min(1).default('127.0.0.1'),
  TANGGAP_PORT: z.coerce.number('expected a port number').int().min(0).max(65_535).default(4100),
  TANGGAP_DATA_DIR: z.string().min(1).default('./data'),
  /** Most that accepted items may take on disk while the store does not answer, in MiB, for each thread that accepts. */
  TANGGAP_SPOOL_MB: z.coerce
    .number('expected a number of megabytes')
    .int()
    .min(1)
    .max(1_048_576)
    .default(512),
  TANGGAP_ROLES: z
    .string()
    .default('web,ingest')
    .transform((value) => value.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['web', 'ingest'], 'expected web, ingest or both, separated by a comma')).min(1)),
  /** Unset: the demo feed runs only while no other source is switched on. */
  TANGGAP_DEMO: flag.optional(),
  TANGGAP_ADMIN_PASSWORD: z.string().min(10, 'expected at least 10 characters').optional(),
  /** Development only: lets sources live on loopback and private networks. */
  TANGGAP_ALLOW_PRIVATE_SOURCES: flag.default(false),
  /** Public origin when the product stands behind a proxy, for the Origin check and secure cookies. */
  TANGGAP_PUBLIC_ORIGIN: z.url('expected an origin such as https://tanggap.example.go.id').optional(),
  /** Addresses of proxies whose X-Forwarded-For is believed, as Express takes them. */
  TANGGAP_TRUST_PROXY: z.string().optional(),
  /** Key of the hash that stands for private authors; generated into the data folder when unset. */
  TANGGAP_AUTHOR_KEY: z.string().min(32, 'expected at least 32 characters').optional(),
  /** Who speaks: printed on releases, cards and the public page. */
  TANGGAP_DESK_AGENCY: z.string().trim().min(2).max(120).default('Humas instansi'),
  TANGGAP_DESK_UNIT: z.string().trim().min(2).max(120).default('Meja Humas'),
  TANGGAP_DESK_CITY: z.string().trim().min(2).max(60).default('Jakarta'),
  TANGGAP_DESK_CONTACT: z.string().trim().max(200).default(''),
  TANGGAP_DESK_SITE: z.url('expected an address such as https://contoh.go.id').or(z.literal('')).default(''),
  /** Mail server for alerts and reports; `smtp://` or `smtps://`, with user and password where it asks for them. */
  TANGGAP_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'expected an address such as smtps://user:password@mail.example' })
    .optional(),
  /** Sender of that mail. */
  TANGGAP_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/, 'expected a sender such as Meja Humas <humas@contoh.go.id>')
    .max(200)
    .optional(),
  TANGGAP_TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'expected a bot token as Telegram gives it, 123456:letters')
    .optional(),
  /** Another Bot API server than Telegram's own, on this network if need be. */
  TANGGAP_TELEGRAM_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'expected an origin such as https://api.telegram.org' })
    .default('https://api.telegram.org'),
  /** Set: the product keeps everything in this Elasticsearch (8 or 9) and not in the embedded database. */
  ELASTICSEARCH_URL: z
    .string()
    .refine(
      (value) =>
        value.split(',').every((node) => /^https?:\/\//.test(node.trim()) && URL.canParse(node.trim())),
      'expected one address such as https://search.example:9200, or several of one cluster separated by commas',
    )
    .optional(),
  /** Key with rights on the indices that begin with the prefix, and no more. */
  ELASTICSEARCH_API_KEY: z.string().min(8, 'expected an API key in its encoded form').optional(),
  /** PEM file of the authority that signed the cluster's certificate. */
  ELASTICSEARCH_CA_FILE: z.string().min(1).optional(),
  /** Start of the names of all indices; another desk in the same cluster takes another. */
  TANGGAP_INDEX_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/, 'expected lower-case letters, digits and hyphens')
    .default('tanggap'),
  /** Days that mentions are kept in Elasticsearch, by whole indices. Unset: for ever. Stories, answers and logs stay. */
  TANGGAP_KEEP_DAYS: z.coerce.number('expected a number of days').int().min(30).max(36_500).optional(),
  /** Set: several processes share the work; needed where web and ingest are separate. */
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'expected an address such as redis://127.0.0.1:6379' })
    .optional(),
  ...extraEngineSettings,
  TANGGAP_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Bearer token for /metrics; unset: only loopback may read it. */
  TANGGAP_METRICS_TOKEN: z.string().min(16).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

export class SettingsError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`Settings are wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/** Settings that may come as a file, as orchestrators hand out secrets: `NAME_FILE` names it. */
const secrets = [
  'TANGGAP_ADMIN_PASSWORD',
  'TANGGAP_AUTHOR_KEY',
  'TANGGAP_METRICS_TOKEN',
  'TANGGAP_SMTP_URL',
  'TANGGAP_TELEGRAM_TOKEN',
  'TANGGAP_ENGINE_KEY',
  'ELASTICSEARCH_API_KEY',
  'REDIS_URL',
];
const secretFiles = secrets.map((name) => `${name}_FILE`);

/**
 * Reads the settings of this process. Throws `SettingsError` with every bad or unknown `TANGGAP_` variable at once;
 * values are not repeated in the message, because some are secrets.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const known = Object.keys(settingsSchema.shape);
  const problems: string[] = [];
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => (name.startsWith('TANGGAP_') || known.includes(name)) && value !== '',
    ),
  );
  for (const name of secrets) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    if (given[name] !== undefined) problems.push(`${name}: expected it or ${name}_FILE, got both`);
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      problems.push(`${name}_FILE: ${(error as NodeJS.ErrnoException).code ?? 'not readable'}`);
    }
  }
  problems.push(
    ...Object.keys(given)
      .filter((name) => !known.includes(name) && !secretFiles.includes(name))
      .map((name) => `${name}: not a known setting; see .env.example`),
  );
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    problems.push(...result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  } else problems.push(...misfits(result.data), ...extraEngineMisfits(result.data));
  if (!result.success || problems.length > 0) throw new SettingsError(problems);
  return result.data;
}

/** Settings that are right by themselves and cannot stand together. */
function misfits({
  TANGGAP_ROLES: roles,
  TANGGAP_AUTHOR_KEY: authorKey,
  ELASTICSEARCH_URL: cluster,
  REDIS_URL: redis,
}: Settings): string[] {
  const isSplit = !roles.includes('web') || !roles.includes('ingest');
  const problems: string[] = [];
  if (isSplit && cluster === undefined)
    problems.push(
      'TANGGAP_ROLES: expected web,ingest without ELASTICSEARCH_URL: one data folder with SQLite belongs to one process',
    );
  if (isSplit && redis === undefined)
    problems.push('REDIS_URL: expected it where web and ingest are separate processes');
  if (redis !== undefined && authorKey === undefined)
    problems.push('TANGGAP_AUTHOR_KEY: expected it beside REDIS_URL: all processes must hash authors alike');
  if (redis !== undefined && cluster === undefined)
    problems.push(
      'ELASTICSEARCH_URL: expected it beside REDIS_URL: processes can only share what is in a cluster',
    );
  return problems;
}

/** Who speaks, as the settings name them. */
export function deskProfileOf(settings: Settings): DeskProfile {
  return {
    agency: settings.TANGGAP_DESK_AGENCY,
    unit: settings.TANGGAP_DESK_UNIT,
    city: settings.TANGGAP_DESK_CITY,
    contact: settings.TANGGAP_DESK_CONTACT,
    site: settings.TANGGAP_DESK_SITE,
  };
}

/** Where the store is: a cluster when one is set, else the embedded database of the data folder. */
export function storePlaceOf(settings: Settings): StorePlace {
  const { ELASTICSEARCH_URL: url, ELASTICSEARCH_API_KEY: apiKey, ELASTICSEARCH_CA_FILE: caFile } = settings;
  if (url === undefined) return { engine: 'sqlite', path: databasePath(settings.TANGGAP_DATA_DIR) };
  return {
    engine: 'elasticsearch',
    url,
    apiKey,
    caFile,
    prefix: settings.TANGGAP_INDEX_PREFIX,
    keepDays: settings.TANGGAP_KEEP_DAYS,
  };
}

/** The embedded database of a data folder; the server and the commands must mean the same file. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'tanggap.db');
}

/** Archived evidence, by its SHA-256, beside the database. */
export function archivePath(dataDir: string): string {
  return join(dataDir, 'archive');
}

/** Accepted items that wait while the store does not answer; each thread that accepts has a folder of its own. */
export function spoolPath(dataDir: string, thread: 'web' | 'ingest'): string {
  return join(dataDir, 'spool', thread);
}

/** Files that people asked for, until they expire. */
export function exportsPath(dataDir: string): string {
  return join(dataDir, 'exports');
}
