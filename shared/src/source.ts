import { z } from 'zod';
import { instant } from './mention.js';
import { sourceKinds, sourceStates, standings } from './vocabulary.js';

/** Settings a person gives when adding a source. */
export const sourceDraftSchema = z.object({
  name: z.string().trim().min(2).max(120),
  kind: z.enum(sourceKinds),
  /** Feed, sitemap or instance address; absent for push, import, manual and demo. */
  url: z.url().optional(),
  standing: z.enum(standings).default('public'),
  enabled: z.boolean().default(true),
  pollEveryMs: z.number().int().min(1_000).max(86_400_000).default(300_000),
  /** Mastodon: the hashtag, or absent for the public timeline. */
  hashtag: z.string().trim().max(60).optional(),
  /** Follow the item's link and extract the article's text. */
  fetchArticles: z.boolean().default(false),
});
export type SourceDraft = z.infer<typeof sourceDraftSchema>;

/** A feed, account, export or tip line we read. */
export const sourceSchema = sourceDraftSchema.extend({ id: z.string(), createdAt: instant });
export type Source = z.infer<typeof sourceSchema>;

/** How a source has been doing; everything the sources screen shows. */
export const sourceHealthSchema = z.object({
  sourceId: z.string(),
  state: z.enum(sourceStates),
  /** Why the state is what it is, for people. */
  reason: z.object({ id: z.string(), en: z.string() }).nullable(),
  lastSuccessAt: instant.nullable(),
  lastItemAt: instant.nullable(),
  lastError: z.object({ code: z.string(), message: z.string(), at: instant }).nullable(),
  failuresInRow: z.number().int(),
  nextPollAt: instant.nullable(),
  /** Accepted items an hour, the last 24 hours, oldest first; the running hour is last. */
  beats: z.array(z.number().int()).length(24),
  /** Items in the last 60 minutes, and the source's own median hour over the last 7 days. */
  itemsLastHour: z.number().int(),
  baselinePerHour: z.number(),
  accepted: z.number().int(),
  repeated: z.number().int(),
  refused: z.number().int(),
});
export type SourceHealth = z.infer<typeof sourceHealthSchema>;

/** A bad item, kept with the reason so that nothing disappears silently. */
export const quarantinedItemSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  at: instant,
  reason: z.string(),
  /** The item as it came, cut to 2,000 characters, private handles masked. */
  excerpt: z.string(),
});
export type QuarantinedItem = z.infer<typeof quarantinedItemSchema>;
