import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@tanggap/shared/errors';
import { z } from 'zod';

const countsSchema = z.object({ mentions: z.number(), stories: z.number(), auditEntries: z.number() });

/** What stands in `manifest.json`, written last: a folder without it is no finished backup. */
export const manifestSchema = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  counts: countsSchema,
  /** Files of the archive; each is named by its SHA-256. */
  archived: z.number(),
  store: z.discriminatedUnion('engine', [
    z.object({ engine: z.literal('sqlite'), bytes: z.number(), sha256: z.string() }),
    z.object({
      engine: z.literal('elasticsearch'),
      prefix: z.string(),
      repository: z.string(),
      snapshot: z.string(),
      indices: z.array(z.string()),
    }),
  ]),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackupCounts = z.infer<typeof countsSchema>;

const nameOf = (folder: string): string => join(folder, 'manifest.json');

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(`${nameOf(folder)}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${nameOf(folder)}.new`, nameOf(folder));
}

/** Throws `bad-request` where the folder holds no finished backup that this program understands. */
export function readManifest(folder: string): Manifest {
  if (!existsSync(nameOf(folder))) {
    throw new AppError('bad-request', `Expected a finished backup in ${folder}; there is no manifest.json.`);
  }
  const read = manifestSchema.safeParse(jsonIn(readFileSync(nameOf(folder), 'utf8')));
  if (read.success) return read.data;
  throw new AppError('bad-request', `${nameOf(folder)} is not understood: ${z.prettifyError(read.error)}`);
}

/** Undefined where a damaged disk left no JSON, which the schema then refuses. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
