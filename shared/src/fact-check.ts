import { z } from 'zod';
import { instant } from './mention.js';

/** Characters of a wording that are kept: a claim with its surroundings, not an article. */
export const longestWording = 600;
/** Wordings that one check keeps; the oldest gives way. */
export const mostWordings = 20;

/** A wording under which the claim of a check circulated, as persons confirmed it. Nothing in it says who wrote it. */
export const wordingSchema = z.object({
  /** Private data masked. */
  text: z.string().min(1).max(longestWording),
  /** Hash of its words in reading form: the same wording is kept once. */
  hash: z.number().int(),
  /** The stories that circulate it, oldest confirmation first; never empty. */
  confirmed: z.array(z.object({ storyId: z.string(), at: instant })),
});
export type Wording = z.infer<typeof wordingSchema>;

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
  /** Oldest first; absent where no person confirmed any. They stay on the server. */
  wordings: z.array(wordingSchema).max(mostWordings).optional(),
});
export type FactCheck = z.infer<typeof factCheckSchema>;

/** A person says that a story carries the claim of a published check, or takes that back. */
export const sameClaimSchema = z.object({ factCheckId: z.string().min(1).max(500) });
/** `confirmedAt` is null once taken back. */
export const sameClaimReplySchema = sameClaimSchema.extend({ confirmedAt: instant.nullable() });
export type SameClaimReply = z.infer<typeof sameClaimReplySchema>;
