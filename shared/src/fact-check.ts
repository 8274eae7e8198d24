import { z } from 'zod';
import { instant } from './mention.js';

/** Somebody's published check of a claim, ours or others'. */
export const factCheckSchema = z.object({
  id: z.string(),
  /** The claim as the checker worded it, without rating tags such as `[SALAH]`. */
  title: z.string().min(1),
  text: z.string().optional(),
  url: z.string().nullable(),
  publisher: z.string(),
  /** The checker's own rating words, shown as theirs and never as ours. */
  rating: z.string().nullable(),
  publishedAt: instant.nullable(),
});
export type FactCheck = z.infer<typeof factCheckSchema>;
