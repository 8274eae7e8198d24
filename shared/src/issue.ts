import { z } from 'zod';
import { longestReason, shortestReason } from './case-rules.js';
import { instant } from './mention.js';
import { longestQuery } from './query.js';

/** A theme that stories belong to over weeks; what analysts follow. A story belongs to one issue at most. */
export const issueDraftSchema = z.object({
  title: z.string().trim().min(3).max(120),
  note: z.string().trim().max(2_000).default(''),
  programs: z.array(z.string()).max(20).default([]),
  /** In the search language: stories that match are suggested, never added by themselves. */
  query: z.string().trim().max(longestQuery).default(''),
});
export type IssueDraft = z.infer<typeof issueDraftSchema>;

export const issueSchema = issueDraftSchema.extend({
  id: z.string().regex(/^I-\d+$/),
  status: z.enum(['open', 'closed']),
  version: z.number().int(),
  /** The issue that this one was merged into. */
  mergedInto: z.string().nullable(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: instant,
  updatedAt: instant,
});
export type Issue = z.infer<typeof issueSchema>;

export const issueSummarySchema = issueSchema.extend({
  storyCount: z.number().int(),
  mentionCount: z.number().int(),
  lastSeenAt: instant.nullable(),
});
export type IssueSummary = z.infer<typeof issueSummarySchema>;

export const issueChangeKinds = [
  'created',
  'edited',
  'added',
  'removed',
  'merged',
  'split',
  'closed',
  'reopened',
  'undone',
] as const;
/** What was done to an issue, newest first; `canUndo` on the newest that can be taken back. */
export const issueChangeSchema = z.object({
  id: z.string(),
  issueId: z.string(),
  kind: z.enum(issueChangeKinds),
  at: instant,
  actor: z.object({ id: z.string(), name: z.string() }),
  /** Stories that were moved, or issues merged. */
  storyIds: z.array(z.string()),
  otherIds: z.array(z.string()),
  reason: z.string(),
  canUndo: z.boolean(),
});
export type IssueChange = z.infer<typeof issueChangeSchema>;
export type NewIssueChange = Omit<IssueChange, 'id' | 'canUndo'>;

const version = z.number().int().min(1);
const reason = z.string().trim().min(shortestReason).max(longestReason);
const storyId = z.string().min(1).max(40);

export const issueQuerySchema = z.object({
  status: z.enum(['open', 'closed']).optional(),
  program: z.string().max(40).optional(),
  /** The issue of this story, if it is in one. */
  story: storyId.optional(),
});
/** Reply of the list and of every write: all issues that the write touched, the one it was made on first. */
export const issueListSchema = z.object({ issues: z.array(issueSummarySchema) });
export type IssueList = z.infer<typeof issueListSchema>;
export const issueDetailSchema = z.object({
  issue: issueSummarySchema,
  changes: z.array(issueChangeSchema),
});
export type IssueDetail = z.infer<typeof issueDetailSchema>;

export const newIssueSchema = z.object({
  draft: issueDraftSchema,
  storyIds: z.array(storyId).max(200).default([]),
  reason,
});
/** Both steps may come in one: words of the issue, and whether it is still followed. */
export const issueEditSchema = z.object({
  version,
  draft: issueDraftSchema,
  status: z.enum(['open', 'closed']).optional(),
  reason: z.string().trim().max(longestReason).default(''),
});
export const issueMoveSchema = z.object({
  version,
  add: z.array(storyId).max(200).default([]),
  remove: z.array(storyId).max(200).default([]),
  reason,
});
export const issueMergeSchema = z.object({
  version,
  issueIds: z.array(z.string().max(20)).min(1).max(20),
  reason,
});
export const issueSplitSchema = z.object({
  version,
  storyIds: z.array(storyId).min(1).max(200),
  draft: issueDraftSchema,
  reason,
});
export const issueUndoSchema = z.object({ version });
