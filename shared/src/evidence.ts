import { z } from 'zod';
import { instant } from './mention.js';
import { personSchema } from './person.js';

/** Largest uploaded file, bytes; screenshots and office PDFs fit, films do not. */
export const uploadLimit = 10 * 1_024 * 1_024;

/** Kinds of file that evidence may be, by what their first bytes say and never by their name. */
export const evidenceTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/pdf',
  'text/plain',
] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What was kept of a page or file; each part is stored under its own SHA-256 and verified on every reading. */
export const archiveSchema = z.object({
  at: instant,
  /** Where redirects ended; null for an uploaded file. */
  finalUrl: z.string().nullable(),
  contentType: z.string(),
  bytes: z.number().int(),
  /** Of the bytes as they came: the fingerprint shown on screen and printed in reports. */
  sha256,
  /** Of the readable text, and of the cleaned HTML; null where there is none. */
  textSha256: sha256.nullable(),
  htmlSha256: sha256.nullable(),
  excerpt: z.string(),
});
export type Archive = z.infer<typeof archiveSchema>;

/** A source that a story's verdict or answer relies on, kept as it was when it was cited. */
export const evidenceSchema = z.object({
  id: z.string().regex(/^E-\d+$/),
  storyId: z.string(),
  kind: z.enum(['page', 'file']),
  url: z.string().nullable(),
  title: z.string(),
  publisher: z.string(),
  isOwnAgency: z.boolean(),
  /** Null while it could not be archived; then `failure` says why, and it does not count. */
  archive: archiveSchema.nullable(),
  failure: z.object({ code: z.string(), message: z.string(), at: instant }).nullable(),
  addedBy: personSchema,
  at: instant,
  /** Nothing is deleted: withdrawn evidence stays readable and no longer counts. */
  withdrawn: z.object({ by: personSchema, at: instant, reason: z.string() }).nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
