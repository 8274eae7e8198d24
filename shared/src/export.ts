import { z } from 'zod';
import { searchFilterSchema } from './api-search.js';
import { measureQuerySchema } from './api-measure.js';
import { instant } from './mention.js';

export const exportKinds = ['stories', 'mentions', 'timeline', 'response-times', 'audit', 'my-work'] as const;
export type ExportKind = (typeof exportKinds)[number];
export const exportFormats = ['csv', 'xlsx', 'docx', 'pdf'] as const;

/** What to write into a file. Formulas are escaped and private authors masked in every format. */
export const exportBodySchema = z.object({
  kind: z.enum(exportKinds),
  format: z.enum(exportFormats),
  /** For stories, mentions and timeline. */
  search: searchFilterSchema
    .extend({
      by: z.enum(['hour', 'day', 'week']).optional(),
      split: z.string().max(20).optional(),
      zone: z.string().max(4).optional(),
    })
    .optional(),
  /** For response times. */
  measure: measureQuerySchema.optional(),
  /** For my own work. */
  from: instant.optional(),
  to: instant.optional(),
});
export type ExportBody = z.infer<typeof exportBodySchema>;

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
  message: z.string().nullable(),
  createdAt: instant,
  /** The file is deleted after this. */
  expiresAt: instant,
});
export type ExportJob = z.infer<typeof exportJobSchema>;
