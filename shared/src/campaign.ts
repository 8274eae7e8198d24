import { z } from 'zod';
import { instant, webAddress } from './mention.js';
import { channels } from './vocabulary.js';

/** One thing to be put out by a person at an agreed hour. Nothing here posts. */
export const campaignStepSchema = z.object({
  id: z.string().max(20),
  channel: z.enum(channels),
  at: instant,
  /** The response whose text goes out; null for other material, named in the note. */
  responseId: z.string().nullable(),
  unit: z.string().trim().max(120),
  note: z.string().trim().max(500),
  done: z
    .object({
      at: instant,
      byId: z.string(),
      byName: z.string(),
      url: webAddress.nullable(),
    })
    .nullable(),
});
export type CampaignStep = z.infer<typeof campaignStepSchema>;

export const campaignDraftSchema = z.object({
  name: z.string().trim().min(3).max(120),
  aim: z.string().trim().min(5).max(600),
  audience: z.string().trim().max(300),
  programs: z.array(z.string()).max(20),
  regions: z.array(z.string().regex(/^\d{2}$/)).max(38),
  keyMessages: z.array(z.string().trim().min(3).max(300)).max(8),
  /** Without the `#`. */
  hashtags: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[\p{L}\p{N}_]{2,60}$/u),
    )
    .max(5),
  responseIds: z.array(z.string()).max(20),
  narrativeIds: z.array(z.string()).max(20),
  startsAt: instant,
  endsAt: instant,
  steps: z.array(campaignStepSchema).max(100),
});
export type CampaignDraft = z.infer<typeof campaignDraftSchema>;
export const campaignSchema = campaignDraftSchema.extend({
  id: z.string().regex(/^K-\d+$/),
  version: z.number().int(),
  status: z.enum(['planned', 'running', 'finished', 'cancelled']),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: instant,
  updatedAt: instant,
});
export type Campaign = z.infer<typeof campaignSchema>;

/** Counted, never judged: what was put out when, and what of it is seen in the mentions. */
export const campaignTrackSchema = z.object({
  stepsDone: z.number().int(),
  stepsLate: z.number().int(),
  hashtags: z.array(
    z.object({
      tag: z.string(),
      before: z.number().int(),
      during: z.number().int(),
      daily: z.array(z.object({ from: instant, mentions: z.number().int() })),
    }),
  ),
  questionShareBefore: z.number().nullable(),
  questionShareDuring: z.number().nullable(),
});
export type CampaignTrack = z.infer<typeof campaignTrackSchema>;
