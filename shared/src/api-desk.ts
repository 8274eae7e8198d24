import { z } from 'zod';
import { newUserSchema, userSchema } from './api.js';
import { instant } from './mention.js';
import { programDraftSchema, programSchema } from './program.js';
import { storyMentionSchema, storySummarySchema } from './story.js';
import { timelineEntrySchema } from './timeline.js';
import { groupingKinds, roles } from './vocabulary.js';

/** Further bodies and replies of the HTTP API: desk actions, people, programs' proposals, keys and the log. */

const version = z.number().int().min(0);

/** Changes of a person by an administrator; a new password ends their sessions. */
export const userEditSchema = newUserSchema
  .pick({ name: true, role: true })
  .extend({ isDisabled: z.boolean() })
  .partial();
export const userListSchema = z.object({ users: z.array(userSchema) });
/** A generated password, shown once and kept nowhere; null where the administrator gave one. */
export const generatedPasswordSchema = z.object({ user: userSchema, password: z.string().nullable() });
/** Colleagues to whom a story can be passed. */
export const colleagueListSchema = z.object({
  colleagues: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(roles) })),
});

/** Every desk action answers with the stories it touched, as a refresh would show them. */
export const storiesReplySchema = z.object({ stories: z.array(storySummarySchema) });
export type StoriesReply = z.infer<typeof storiesReplySchema>;

export const apiErrorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});
/** Bulk decisions: what was decided, and what was refused with the reason. */
export const bulkDecideReplySchema = z.object({
  stories: z.array(storySummarySchema),
  refused: z.array(z.object({ id: z.string(), error: apiErrorSchema.shape.error })),
});
export type BulkDecideReply = z.infer<typeof bulkDecideReplySchema>;

export const mentionQuerySchema = z.object({
  kind: z.enum(groupingKinds).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const storyMentionPageSchema = z.object({
  mentions: z.array(storyMentionSchema),
  nextCursor: z.string().nullable(),
});
export type StoryMentionPage = z.infer<typeof storyMentionPageSchema>;
/** Jejak, newest first. */
export const timelineReplySchema = z.object({ entries: z.array(timelineEntrySchema) });
export type TimelineReply = z.infer<typeof timelineReplySchema>;

/** What became of a captured address: durable, or already known. */
export const captureReplySchema = z.object({ mentionId: z.string(), isRepeated: z.boolean() });
export type CaptureReply = z.infer<typeof captureReplySchema>;

/** `id` makes a new program; without it the draft changes the program of the route. */
export const newProgramSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/, 'expected 2–40 of a–z, 0–9 or dash'),
  draft: programDraftSchema,
});
export const proposalBodySchema = z.object({ version, draft: programDraftSchema });
/** Approving or rejecting names the version it was seen at. */
export const proposalVerdictSchema = z.object({ version });
export const programHistorySchema = z.object({ versions: z.array(programSchema) });

/** A push key, shown once; only its hash is kept. */
export const pushKeySchema = z.object({ key: z.string() });
export const quarantineQuerySchema = z.object({
  source: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const auditEntrySchema = z.object({
  seq: z.number().int(),
  at: instant,
  actorId: z.string(),
  actorName: z.string(),
  action: z.string(),
  subject: z.string(),
  data: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});
export const auditQuerySchema = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const auditPageSchema = z.object({ entries: z.array(auditEntrySchema) });
export const auditStateSchema = z.object({
  isIntact: z.boolean(),
  entries: z.number().int(),
  firstBroken: z.number().int().nullable(),
});
