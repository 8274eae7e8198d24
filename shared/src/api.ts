import { z } from 'zod';
import { citationSchema, handOffSchema } from './case.js';
import { longestReason, shortestReason } from './case-rules.js';
import { instant, webAddress } from './mention.js';
import { programDraftSchema, programSchema } from './program.js';
import { quarantinedItemSchema, sourceDraftSchema, sourceHealthSchema, sourceSchema } from './source.js';
import { storySummarySchema } from './story.js';
import { caseStatuses, exits, levels, roles, routes, sourceKinds } from './vocabulary.js';

/** Request and reply bodies of the HTTP API, the source of OpenAPI and of the client's types. */

export const credentialsSchema = z.object({
  username: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
});

export const sessionSchema = z.object({
  user: z.object({ id: z.string(), username: z.string(), name: z.string(), role: z.enum(roles) }),
  isDemo: z.boolean(),
  expiresAt: instant,
});
export type Session = z.infer<typeof sessionSchema>;

/** Who is signed in; asking before sign-in is no mistake, so nobody is an answer and no refusal. */
export const whoAmISchema = z.union([sessionSchema, z.object({ user: z.null() })]);
export type WhoAmI = z.infer<typeof whoAmISchema>;

/** At most this many mentions in one push. */
export const pushBatchLimit = 1_000;

export const pushedMentionSchema = z.object({
  text: z.string().trim().min(1).max(200_000),
  id: z.string().min(1).max(512).optional(),
  title: z.string().max(1_000).optional(),
  url: webAddress.max(4_000).optional(),
  published: instant.optional(),
  author: z.string().max(200).optional(),
  language: z.string().max(20).optional(),
});
/** Items are validated one by one, so that a bad one is refused alone. */
export const pushBodySchema = z.object({ mentions: z.array(z.unknown()).min(1).max(pushBatchLimit) });
export const pushReplySchema = z.object({
  accepted: z.number().int(),
  repeated: z.number().int(),
  refused: z.array(z.object({ index: z.number().int(), reason: z.string() })),
});
export type PushReply = z.infer<typeof pushReplySchema>;

const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(item).optional(),
  );

/** Ready-made lists of the sidebar, each a filter of its own. */
export const queueLists = [
  'open',
  'urgent',
  'unheld',
  'mine',
  'complaints',
  'press',
  'monitored',
  'closed',
] as const;
export type QueueList = (typeof queueLists)[number];

/** Filters of `GET /api/stories`; lists are comma-separated. */
export const storyQuerySchema = z.object({
  list: z.enum(queueLists).optional(),
  program: many(z.string()),
  level: many(z.enum(levels)),
  status: many(z.enum(caseStatuses)),
  exit: many(z.enum(exits)),
  route: many(z.enum(routes)),
  holder: z.string().optional(),
  source: many(z.enum(sourceKinds)),
  /** Words of the text, stemmed as the index is; quotes make a phrase. */
  q: z.string().max(400).optional(),
  from: instant.optional(),
  to: instant.optional(),
  sort: z.enum(['urgency', 'newest', 'mentions']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export type StoryQuery = z.infer<typeof storyQuerySchema>;

export const storyCountsSchema = z.object({
  lists: z.record(z.enum(queueLists), z.number().int()),
  /** Open stories by program id. */
  programs: z.record(z.string(), z.number().int()),
});
export type StoryCounts = z.infer<typeof storyCountsSchema>;

export const storyPageSchema = z.object({
  stories: z.array(storySummarySchema),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
  /** Highest revision of the installation when the page was read. */
  revision: z.number().int(),
});
export type StoryPage = z.infer<typeof storyPageSchema>;

const reason = z.string().trim().min(shortestReason).max(longestReason);
const version = z.number().int().min(0);

export const holdBodySchema = z.object({ version });
export const passBodySchema = z.object({ version, toUserId: z.string() });
export const decideBodySchema = z.object({
  version,
  outcome: z.enum(['answer', ...exits]),
  reason,
  citations: z.array(citationSchema).max(20).default([]),
  handOff: handOffSchema.optional(),
});
export type DecideBody = z.infer<typeof decideBodySchema>;
export const undoBodySchema = z.object({ version });
export const mergeBodySchema = z.object({ version, storyIds: z.array(z.string()).min(1).max(50), reason });
export const splitBodySchema = z.object({ version, mentionIds: z.array(z.string()).min(1).max(500), reason });
/** The other story of a pair that a person says is not the same claim. */
export const refuseSuggestionSchema = z.object({ storyId: z.string().min(1).max(40) });

export const noteBodySchema = z.object({ text: z.string().trim().min(1).max(2_000) });
/** The same decision for several stories; each succeeds or fails alone. */
export const bulkDecideBodySchema = decideBodySchema.omit({ version: true }).extend({
  stories: z
    .array(z.object({ id: z.string(), version }))
    .min(1)
    .max(200),
});
export type BulkDecideBody = z.infer<typeof bulkDecideBodySchema>;

/** A public address that an officer pastes: fetched through the guard, archived and scored like the rest. */
export const captureBodySchema = z.object({
  url: webAddress.max(4_000),
  /** Given where the page cannot be read; then the text is taken as it is. */
  text: z.string().trim().max(20_000).optional(),
});

/** Tries a program's words on recent texts before saving. */
export const programTrialBodySchema = z.object({ draft: programDraftSchema, id: z.string().optional() });
export const programTrialSchema = z.object({
  tookMs: z.number(),
  examined: z.number().int(),
  hits: z.number().int(),
  excluded: z.number().int(),
  unsure: z.number().int(),
  /** Difference to the version that runs now. */
  added: z.number().int(),
  removed: z.number().int(),
  examples: z.array(
    z.object({
      mentionId: z.string(),
      text: z.string(),
      outcome: z.enum(['hit', 'excluded', 'unsure']),
      span: z.tuple([z.number(), z.number()]),
      because: z.object({ id: z.string(), en: z.string() }),
      isChange: z.boolean(),
    }),
  ),
});
export type ProgramTrial = z.infer<typeof programTrialSchema>;

export const programListSchema = z.object({ programs: z.array(programSchema) });
export const sourceListSchema = z.object({
  sources: z.array(sourceSchema.extend({ health: sourceHealthSchema })),
  totals: z.object({
    accepted24h: z.number().int(),
    refused24h: z.number().int(),
    waiting: z.number().int(),
    lagMedianMs: z.number().nullable(),
    lagP90Ms: z.number().nullable(),
  }),
});
export type SourceList = z.infer<typeof sourceListSchema>;
export const sourceEditSchema = sourceDraftSchema.partial();
export const quarantineListSchema = z.object({ items: z.array(quarantinedItemSchema) });

export const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: z.enum(roles),
  isDisabled: z.boolean(),
});
export type User = z.infer<typeof userSchema>;
export const newUserSchema = z.object({
  username: z
    .string()
    .trim()
    .regex(/^[a-z0-9._-]{2,40}$/, 'expected 2–40 of a–z, 0–9, dot, dash or underscore'),
  name: z.string().trim().min(2).max(80),
  role: z.enum(roles),
  password: z.string().min(10).max(200).optional(),
});
