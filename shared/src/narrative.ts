import { z } from 'zod';
import { instant } from './mention.js';

export const narrativeDraftSchema = z.object({
  title: z.string().trim().min(5).max(160),
  statement: z.string().trim().min(20).max(3_000),
  owner: z.string().trim().min(2).max(120),
  audience: z.string().trim().max(160).default(''),
  /** BPS codes of provinces; empty means the whole country. */
  regions: z.array(z.string()).max(38).default([]),
  programs: z.array(z.string()).max(20).default([]),
  /** Facts it rests on, by id; when one lapses so does the trust in it. */
  facts: z.array(z.string()).max(40).default([]),
  validFrom: instant,
  validUntil: instant,
});
export type NarrativeDraft = z.infer<typeof narrativeDraftSchema>;

/** An approved, dated, shared answer that other desks reuse (narasi tunggal). */
export const narrativeSchema = narrativeDraftSchema.extend({
  id: z.string().regex(/^N-\d+$/),
  version: z.number().int(),
  isWithdrawn: z.boolean(),
  from: z.object({ responseId: z.string(), version: z.number().int() }),
  usedBy: z.number().int(),
  byName: z.string(),
  updatedAt: instant,
});
export type Narrative = z.infer<typeof narrativeSchema>;
