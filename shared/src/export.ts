import { z } from 'zod';
import { searchFilterSchema } from './api-search.js';
import { measureQuerySchema } from './api-measure.js';
import { instant } from './mention.js';

export const exportKinds = ['stories', 'mentions', 'timeline', 'response-times', 'audit', 'my-work'] as const;
export type ExportKind = (typeof exportKinds)[number];
export const exportFormats = ['csv', 'xlsx', 'docx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What to write into a file. Formulas are escaped and private authors masked in every format. */
export const exportBodySchema = z.object({
  kind: z.enum(exportKinds),
  format: z.enum(exportFormats),
  /** For stories, mentions and timeline. */
  search: searchFilterSchema
    .extend({
      by: z.enum(['hour', 'day', 'week']).optional(),
      split: z.string().max(20).optional(),
    })
    .optional(),
  /** For response times. */
  measure: measureQuerySchema.optional(),
  /** For my own work and the audit log. */
  from: instant.optional(),
  to: instant.optional(),
});
export type ExportBody = z.infer<typeof exportBodySchema>;

export const exportFailures = ['restarted', 'disk', 'refused', 'internal'] as const;
export type ExportFailure = (typeof exportFailures)[number];

/** What each kind can be written as; documents only where the rows are a person's own and few. */
export const exportFormatsOf: Readonly<Record<ExportKind, readonly ExportFormat[]>> = {
  stories: ['csv', 'xlsx'],
  mentions: ['csv', 'xlsx'],
  timeline: ['csv', 'xlsx'],
  'response-times': ['csv', 'xlsx'],
  audit: ['csv', 'xlsx'],
  'my-work': ['csv', 'xlsx', 'docx', 'pdf'],
};

export const exportJobSchema = z.object({
  id: z.string().regex(/^X-\d+$/),
  version: z.number().int(),
  kind: z.enum(exportKinds),
  format: z.enum(exportFormats),
  fileName: z.string(),
  request: exportBodySchema,
  ownerId: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  rows: z.number().int(),
  /** Null until it is known. */
  total: z.number().int().nullable(),
  bytes: z.number().int(),
  sha256: z.string().nullable(),
  /** Why it ended without a file, for the screen to word; null where it did not fail. */
  failure: z.enum(exportFailures).nullable().optional(),
  /** The same as a sentence, in Indonesian. */
  message: z.string().nullable(),
  /** Processes that died while they wrote it. */
  deaths: z.number().int().optional(),
  createdAt: instant,
  /** The file is deleted after this. */
  expiresAt: instant,
});
export type ExportJob = z.infer<typeof exportJobSchema>;

export const exportListSchema = z.object({ exports: z.array(exportJobSchema) });

/** A picture of a chart was made in the browser; the log says of what. */
export const chartLogSchema = z.object({
  name: z.string().trim().min(1).max(120),
  /** The page's own path and query. */
  address: z.string().trim().max(4_000).regex(/^\//, 'expected a path of this site'),
});
