import { z } from 'zod';
import { instant, webAddress } from './mention.js';

export const factDraftSchema = z.object({
  statement: z.string().trim().min(10).max(600),
  /** The figure in the statement, so that claims with other figures find it; null where there is none. */
  figure: z
    .object({
      value: z.number(),
      unit: z.string().trim().min(1).max(40),
      asOf: z.string().trim().max(40).default(''),
    })
    .nullable()
    .default(null),
  agency: z.string().trim().min(2).max(120),
  source: z.object({
    title: z.string().trim().min(2).max(200),
    url: webAddress.max(4_000),
  }),
  programs: z.array(z.string()).max(20).default([]),
  /** End of the day after which it must be renewed before anybody relies on it. */
  validUntil: instant,
});
export type FactDraft = z.infer<typeof factDraftSchema>;

/** An entry of the fact bank. Changing it keeps the versions before. */
export const factSchema = factDraftSchema.extend({
  id: z.string().regex(/^F-\d+$/),
  version: z.number().int(),
  /** The source document as archived; null where it could not be, with the reason. */
  archive: z.object({ sha256: z.string(), textSha256: z.string().nullable(), at: instant }).nullable(),
  failure: z.string().nullable(),
  isWithdrawn: z.boolean(),
  byName: z.string(),
  updatedAt: instant,
});
export type Fact = z.infer<typeof factSchema>;
