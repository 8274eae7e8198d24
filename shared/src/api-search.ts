import { z } from 'zod';
import { instant } from './mention.js';
import { storyMentionSchema, storySummarySchema } from './story.js';
import { caseStatuses, exits, languages, levels, sourceKinds, zones } from './vocabulary.js';
import { longestQuery } from './query.js';

/** Bodies and replies of search, timelines and what is read off them. Every one of them is an address that can be shared. */

/** A list in an address, joined by commas. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(item).max(60).optional(),
  );

export const zoneNames = Object.keys(zones) as [keyof typeof zones, ...(keyof typeof zones)[]];

/** What is searched: the query language, and the chips beside it, which narrow further. */
export const searchFilterSchema = z.object({
  q: z.string().max(longestQuery).optional(),
  program: many(z.string().max(40)),
  level: many(z.enum(levels)),
  source: many(z.enum(sourceKinds)),
  language: many(z.enum(languages)),
  /** Two-digit codes of the statistics office. */
  region: many(z.string().regex(/^\d{2}$/, 'expected two digits, for instance 32')),
  exit: many(z.enum(exits)),
  status: many(z.enum(caseStatuses)),
  issue: z.string().max(20).optional(),
  /** Default: 30 days before `to`. */
  from: instant.optional(),
  /** Exclusive. Default: now. */
  to: instant.optional(),
  /** Whose days the dates of the query are. Default: the desk's. */
  zone: z.enum(zoneNames).optional(),
});
export type SearchParams = z.infer<typeof searchFilterSchema>;

export const searchSorts = ['mentions', 'urgency', 'newest'] as const;
export const searchQuerySchema = searchFilterSchema.extend({
  sort: z.enum(searchSorts).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

/** Counted over mentions; every dimension leaves its own chip out, so that a second value can be added. */
export const facetNames = ['program', 'level', 'source', 'exit', 'region', 'language'] as const;
export type FacetName = (typeof facetNames)[number];
export const facetsSchema = z.record(
  z.enum(facetNames),
  z.array(z.object({ value: z.string(), mentions: z.number().int() })),
);
export type Facets = z.infer<typeof facetsSchema>;

/** A story among the results: what of it matched, and its shape over the range. */
export const foundStorySchema = storySummarySchema.extend({
  /** Mentions of the story that match. */
  matched: z.number().int(),
  /** Matching mentions over the range in 30 equal parts, oldest first. */
  spark: z.array(z.number().int()).length(30),
  issueId: z.string().nullable(),
});
export type FoundStory = z.infer<typeof foundStorySchema>;

export const searchPageSchema = z.object({
  stories: z.array(foundStorySchema),
  nextCursor: z.string().nullable(),
  totals: z.object({
    mentions: z.number().int(),
    stories: z.number().int(),
    /** Mentions that ask. */
    questions: z.number().int(),
    /** Mentions of the range before, of the same length; null where nothing was stored then. */
    mentionsBefore: z.number().int().nullable(),
    questionsBefore: z.number().int().nullable(),
  }),
  /** The range that was searched, with the defaults filled in. */
  from: instant,
  to: instant,
  tookMs: z.number(),
});
export type SearchPage = z.infer<typeof searchPageSchema>;

/** Stories that match an issue's query and belong to no issue yet. */
export const suggestionsReplySchema = z.object({ stories: z.array(foundStorySchema) });

export const facetsReplySchema = z.object({ facets: facetsSchema });

export const mentionSearchPageSchema = z.object({
  mentions: z.array(storyMentionSchema.extend({ storyId: z.string().nullable() })),
  nextCursor: z.string().nullable(),
});
export type MentionSearchPage = z.infer<typeof mentionSearchPageSchema>;

export const timelineSteps = ['hour', 'day', 'week'] as const;
export type TimelineStep = (typeof timelineSteps)[number];
export const timelineSplits = ['level', 'exit', 'source', 'region', 'program'] as const;
export type TimelineSplit = (typeof timelineSplits)[number];

/** Most buckets of one timeline: 83 days by hour, five years by day. Wider ranges are refused with the step that fits. */
export const mostBuckets = 2_000;

export const timelineQuerySchema = searchFilterSchema.extend({
  by: z.enum(timelineSteps).optional(),
  split: z.enum(timelineSplits).optional(),
});
export type TimelineQuery = z.infer<typeof timelineQuerySchema>;

/** Mentions of one stretch. `from` is its beginning in the asked zone; the first and last are cut at the range. */
export const timelineBucketSchema = z.object({
  from: instant,
  to: instant,
  mentions: z.number().int(),
  questions: z.number().int(),
  /** By value of the split; `none` for those without one. Absent without a split. A mention of two programs or regions counts in both. */
  parts: z.record(z.string(), z.number().int()).optional(),
  /** True for the stretch that has not ended at the moment of asking. */
  isRunning: z.boolean(),
});
export type TimelineBucket = z.infer<typeof timelineBucketSchema>;

/** A response that went out or a story handed over, on the same axis. */
export const timelineMarkSchema = z.object({
  at: instant,
  kind: z.enum(['published', 'corrected', 'handed-over']),
  /** `T-12` or `H-3`. */
  id: z.string(),
  title: z.string(),
  storyId: z.string(),
});
export type TimelineMark = z.infer<typeof timelineMarkSchema>;

export const timelineViewSchema = z.object({
  by: z.enum(timelineSteps),
  zone: z.enum(zoneNames),
  from: instant,
  to: instant,
  buckets: z.array(timelineBucketSchema),
  marks: z.array(timelineMarkSchema),
  tookMs: z.number(),
});
export type TimelineView = z.infer<typeof timelineViewSchema>;

/** A stretch with more than the days before explain (see `spikes.ts` for the test). */
export const spikeSchema = z.object({
  /** `A`, `B` … in order of time, as on the chart. */
  letter: z.string(),
  from: instant,
  to: instant,
  mentions: z.number().int(),
  /** What such a stretch had before: median of the baseline. */
  usual: z.number(),
  /** Times the usual. */
  ratio: z.number(),
  /** Probability of so many or more if nothing had changed. */
  pValue: z.number(),
  /** Words far more frequent here than in the baseline, strongest first. */
  words: z.array(z.object({ word: z.string(), here: z.number(), usually: z.number() })),
  /** Stories that made it, largest first, with their share of the stretch. */
  stories: z.array(
    z.object({ storyId: z.string(), title: z.string(), mentions: z.number().int(), share: z.number() }),
  ),
  /** Share of mentions that repeat another's text; near 1 for a chain message. */
  sameTextShare: z.number(),
  questionShare: z.number(),
  complaintShare: z.number(),
  regions: z.array(z.object({ bps: z.string(), mentions: z.number().int() })),
});
export type Spike = z.infer<typeof spikeSchema>;
export const spikesReplySchema = z.object({
  spikes: z.array(spikeSchema),
  /** Why there are none although one might expect some: too little before the range to compare with. */
  isBaselineThin: z.boolean(),
  baselineFrom: instant,
});
export type SpikesReply = z.infer<typeof spikesReplySchema>;

/** Questions that nobody has answered, the most asked first. */
export const voidSchema = z.object({
  storyId: z.string(),
  title: z.string(),
  programs: z.array(z.string()),
  questions: z.number().int(),
  mentions: z.number().int(),
  share: z.number(),
  /** First question of the range. */
  since: instant,
  /** Published answers and live facts of the same program whose words come near; empty means nothing to point to. */
  near: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type InformationVoid = z.infer<typeof voidSchema>;
export const voidsReplySchema = z.object({
  /** Share of questions among all mentions of the range, and of the range before. */
  questionShare: z.number(),
  questionShareBefore: z.number().nullable(),
  voids: z.array(voidSchema),
});
export type VoidsReply = z.infer<typeof voidsReplySchema>;

/** What happened around one response. Before and after is no proof of cause, and every screen says so. */
export const effectSideSchema = z.object({
  from: instant,
  to: instant,
  mentions: z.number().int(),
  perHour: z.number(),
  questionShare: z.number(),
  /** Mentions that carry a figure, a phrase or the address of our answer, outside our own channels. */
  withOurFacts: z.number().int(),
  withOurFactsShare: z.number(),
});
export const effectSchema = z.object({
  responseId: z.string(),
  title: z.string(),
  storyId: z.string(),
  outAt: instant,
  hours: z.number().int(),
  before: effectSideSchema,
  after: effectSideSchema,
  /** Hours after publication until the hourly volume stayed at half of its peak before; null while it has not. */
  halvedAfterHours: z.number().nullable(),
  /** Too few mentions on one side to say anything. */
  isThin: z.boolean(),
  /** What counts as our facts: the phrases and figures looked for. */
  lookedFor: z.array(z.string()),
});
export type Effect = z.infer<typeof effectSchema>;
export const effectQuerySchema = z.object({ hours: z.coerce.number().int().min(1).max(168).optional() });
export const effectsQuerySchema = searchFilterSchema.extend(effectQuerySchema.shape);
export const effectsReplySchema = z.object({ effects: z.array(effectSchema) });
