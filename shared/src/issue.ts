import { z } from 'zod';
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
