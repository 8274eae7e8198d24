import { z } from 'zod';
import { reasonSchema } from './assessment.js';
import { campaignDraftSchema, campaignSchema } from './campaign.js';
import { webAddress } from './mention.js';

/** Bodies and replies of campaigns. */

const campaignStatus = campaignSchema.shape.status;
export type CampaignStatus = z.infer<typeof campaignStatus>;

export const campaignQuerySchema = z.object({
  status: campaignStatus.optional(),
  cursor: z.string().max(200).optional(),
});
/** Latest start first. */
export const campaignPageSchema = z.object({
  campaigns: z.array(campaignSchema),
  nextCursor: z.string().nullable(),
});

/** What a person should look at; none of it holds a plan back, but a campaign with `isBlocking` ones cannot be started. */
export const campaignWarningSchema = z.object({
  code: z.enum(['step-outside', 'step-late', 'not-approved', 'withdrawn', 'channel-not-in-response']),
  stepId: z.string(),
  responseId: z.string().nullable(),
  isBlocking: z.boolean(),
  reason: reasonSchema,
});
export type CampaignWarning = z.infer<typeof campaignWarningSchema>;
/** The reply of one campaign, and of every change to it. */
export const campaignReplySchema = z.object({
  campaign: campaignSchema,
  warnings: z.array(campaignWarningSchema),
});
export type CampaignReply = z.infer<typeof campaignReplySchema>;

export const campaignEditSchema = z.object({
  version: z.number().int(),
  /** Whether a step is done is told by `done` alone: that part of a draft is not read. */
  draft: campaignDraftSchema,
  status: campaignStatus.optional(),
});
export type CampaignEdit = z.infer<typeof campaignEditSchema>;

export const stepDoneSchema = z.object({
  version: z.number().int(),
  stepId: z.string().min(1).max(20),
  /** Where it went out; null for channels without an address. */
  url: webAddress.max(2_000).nullable(),
  isDone: z.boolean(),
});
export type StepDone = z.infer<typeof stepDoneSchema>;
