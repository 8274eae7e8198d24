import { z } from 'zod';
import { assessmentSchema, matchLevels, scoresSchema, stanceSchema } from './assessment.js';
import { caseSchema } from './case.js';
import { factCheckSchema } from './fact-check.js';
import { instant, mentionSchema } from './mention.js';
import { groupingKinds, levels, routes, signals, sourceKinds } from './vocabulary.js';

/** The four factors whose product is the urgency; each in 0..1 except priority, which may reach 1.2. */
export const urgencyPartsSchema = z.object({
  harm: z.number(),
  growth: z.number(),
  certainty: z.number(),
  priority: z.number(),
});
export type UrgencyParts = z.infer<typeof urgencyPartsSchema>;

/** A row of the queue: mentions that carry the same claim, the unit of triage. */
export const storySummarySchema = z.object({
  id: z.string().regex(/^C-\d+$/),
  /** The representative mention's title or first sentence, private data masked. */
  title: z.string(),
  level: z.enum(levels),
  urgency: z.number().min(0).max(1),
  urgencyParts: urgencyPartsSchema,
  programs: z.array(z.string()),
  /** Strongest signals first, at most four. */
  chips: z.array(
    z.object({ signal: z.enum(signals), value: z.number(), match: z.enum(matchLevels).optional() }),
  ),
  route: z.enum(routes),
  isPress: z.boolean(),
  isDemo: z.boolean(),
  mentionCount: z.number().int(),
  sourceKinds: z.array(z.enum(sourceKinds)),
  /** Share of mentions that ask; shows an information void. */
  questionShare: z.number(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  /** Mentions per 10 minutes, the last 18 buckets, oldest first; the running bucket is last. */
  buckets: z.array(z.number().int()).length(18),
  bucketsFrom: instant,
  /** Change of the last hour against the hour before, as a share (0.64 = +64 %); null where the hour before had none. */
  growthShare: z.number().nullable(),
  case: caseSchema,
  mergedInto: z.string().nullable(),
  /** Grows with every change of anything above, over all stories of the installation. */
  revision: z.number().int(),
});
export type StorySummary = z.infer<typeof storySummarySchema>;

/** A mention as a member of its story: assessed, and with the reason it is there. */
export const storyMentionSchema = mentionSchema.extend({
  assessment: assessmentSchema,
  grouping: z.object({
    kind: z.enum(groupingKinds),
    /** Similarity to the story's nearest earlier mention; 1 for the first. */
    similarity: z.number(),
    /** Word runs that both share, longest first, at most three. */
    sharedPhrases: z.array(z.string()),
    /** Name of the person who put it here; null where the machine did. */
    by: z.string().nullable(),
  }),
});
export type StoryMention = z.infer<typeof storyMentionSchema>;

/** Another story that may carry the same claim; a person decides. */
export const storySuggestionSchema = z.object({
  storyId: z.string(),
  title: z.string(),
  mentionCount: z.number().int(),
  similarity: z.number(),
  sharedPhrases: z.array(z.string()),
});

/** One story opened. */
export const storyDetailSchema = storySummarySchema.extend({
  representative: storyMentionSchema,
  scores: scoresSchema,
  stance: stanceSchema,
  /** Counts per reason for being in the story, for the groups on the story page. */
  groups: z.array(
    z.object({
      kind: z.enum(groupingKinds),
      count: z.number().int(),
      lowest: z.number(),
      highest: z.number(),
      example: storyMentionSchema,
    }),
  ),
  matches: z.array(
    factCheckSchema.extend({
      score: z.number(),
      level: z.enum(matchLevels),
      /** When a person said that the story carries its claim; added when shown, absent in the store. */
      confirmedAt: instant.nullable().optional(),
    }),
  ),
  suggestions: z.array(storySuggestionSchema),
  /** Provinces that the representative names; added when the story is shown, absent in the store. */
  places: z
    .array(z.object({ bps: z.string(), name: z.string(), span: z.tuple([z.number(), z.number()]) }))
    .optional(),
});
export type StoryDetail = z.infer<typeof storyDetailSchema>;
