import { z } from 'zod';
import { languages, sourceKinds, standings } from './vocabulary.js';

/** ISO 8601 with a zone; stored and sent in UTC. */
export const instant = z.iso.datetime({ offset: true });

/** An address that a browser opens. */
export const webAddress = z.url({ protocol: /^https?$/ });

/** Longest text kept of one item, in UTF-16 units; the rest of an article is cut, and `truncated` says so. */
export const maxTextLength = 20_000;

/**
 * What a source gave, after its own format was parsed but before cleaning. The author is already a keyed hash where the
 * author is a private person: no handle of a private person reaches an inbox, a log or a store.
 */
export const rawItemSchema = z.object({
  sourceId: z.string().min(1),
  /** The source's own id; with `sourceId` it makes the mention id, so a repeat is recognised. */
  externalId: z.string().min(1).max(512),
  text: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  published: z.string().optional(),
  /** ISO time at which we received it. */
  seenAt: instant,
  author: z
    .object({
      kind: z.enum(['private', 'outlet', 'public-body']),
      /** `akun-7f3a` for a private author; the public name otherwise. */
      label: z.string().max(120),
    })
    .optional(),
  language: z.string().max(20).optional(),
  /** Program id that the giver of the item named; strong evidence of relevance. */
  program: z.string().optional(),
  isHtml: z.boolean().optional(),
  isDemo: z.boolean().optional(),
  /** From the ClaimReview of a fact-check's page: the claim as the checker worded it, and the checker's rating. */
  claimReview: z.object({ claim: z.string().max(2_000), rating: z.string().max(200).nullable() }).optional(),
});
export type RawItem = z.infer<typeof rawItemSchema>;

/** One cleaned, dated public post or article. */
export const mentionSchema = z.object({
  id: z.string().meta({ description: 'Deterministic: the same source item always has the same id.' }),
  sourceId: z.string(),
  sourceName: z.string(),
  sourceKind: z.enum(sourceKinds),
  standing: z.enum(standings),
  title: z.string().nullable(),
  text: z
    .string()
    .meta({ description: 'Title, two line feeds, text where there is a title. Spans point into this.' }),
  url: z.string().nullable(),
  author: z.string().nullable().meta({ description: 'Masked label of a private author, or a public name.' }),
  language: z.enum(languages),
  publishedAt: instant.meta({
    description: 'Never later than seenAt; equal to it where the source gave no usable date.',
  }),
  /** True where the source's own date was missing, unreadable or in the future. */
  dateIsGuessed: z.boolean(),
  seenAt: instant,
  isTruncated: z.boolean(),
  isDemo: z.boolean(),
});
export type Mention = z.infer<typeof mentionSchema>;
