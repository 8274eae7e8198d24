import { join } from 'node:path';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import { z } from 'zod';

const flag = z.enum(['true', 'false'], 'expected true or false').transform((value) => value === 'true');

/** Every setting with its default; `.env.example` lists the same names. */
const settingsSchema = z.object({
  TANGGAP_HOST: z.string().min(1).default('127.0.0.1'),
  TANGGAP_PORT: z.coerce.number('expected a port number').int().min(0).max(65_535).default(4100),
  TANGGAP_DATA_DIR: z.string().min(1).default('./data'),
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

/**
 * Reads the settings of this process. Throws `SettingsError` with every bad or unknown `TANGGAP_` variable at once;
 * values are not repeated in the message, because some are secrets.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const known = Object.keys(settingsSchema.shape);
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name.startsWith('TANGGAP_') && value !== ''),
  );
  const problems = Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => `${name}: not a known setting; see .env.example`);
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    problems.push(...result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  if (!result.success || problems.length > 0) throw new SettingsError(problems);
  return result.data;
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

/** The embedded database of a data folder; the server and the commands must mean the same file. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'tanggap.db');
}

/** Archived evidence, by its SHA-256, beside the database. */
export function archivePath(dataDir: string): string {
  return join(dataDir, 'archive');
}

/** Files that people asked for, until they expire. */
export function exportsPath(dataDir: string): string {
  return join(dataDir, 'exports');
}
