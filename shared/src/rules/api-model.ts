import { z } from 'zod';
import { correctionOrigins, judgedThings } from '../correction.js';
import { extraEngineSchema } from '../extra-engine.js';
import { instant } from '../mention.js';
import { levels } from '../vocabulary.js';
import { ruleSignals } from './analyst-rule.js';

/** One figure of the model card, with its 95 % interval where there is one. */
export const modelFigureSchema = z.object({
  name: z.string(),
  set: z.string(),
  count: z.number().int(),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
});
export type ModelFigure = z.infer<typeof modelFigureSchema>;

export const modelReplySchema = z.object({
  /** Changes with any model file. */
  modelVersion: z.string(),
  models: z.array(
    z.object({
      name: z.string(),
      version: z.number(),
      data: z.string(),
      licence: z.string(),
      method: z.string(),
      sha256: z.string(),
    }),
  ),
  /** Empty where the product came without them. */
  figures: z.array(modelFigureSchema),
  /** Cuts that turn probabilities into levels. */
  thresholds: z.record(
    z.enum(['flag', 'watch', 'claimWatch', 'negativeWatch', 'urgent', 'high', 'medium']),
    z.number(),
  ),
  /** The optional stronger model of the operator, which only gives hints. */
  extraEngine: extraEngineSchema,
});
export type ModelReply = z.infer<typeof modelReplySchema>;

const stretchDays = [30, 90] as const;
export const fairnessQuerySchema = z.object({
  days: z.coerce
    .number()
    .pipe(z.literal([...stretchDays]))
    .optional(),
});

/** Under this many stories a share is not told. */
export const fewestForShare = 10;

/** Of stories that people decided as criticism, those that the machine had flagged. */
const flagRateSchema = z.object({
  /** Program id or two-digit province code; empty for all. */
  key: z.string(),
  flagged: z.number().int(),
  of: z.number().int(),
  /** Null under `fewestForShare`; with the 95 % interval of Wilson. */
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type FlagRate = z.infer<typeof flagRateSchema>;

export const fairnessReplySchema = z.object({
  from: instant,
  to: instant,
  all: flagRateSchema,
  programs: z.array(flagRateSchema),
  regions: z.array(flagRateSchema),
});
export type FairnessReply = z.infer<typeof fairnessReplySchema>;

const side = z.object({
  from: instant,
  to: instant,
  mentions: z.number().int(),
  /** Texts whose scores were read, spread evenly over the stretch. */
  sampled: z.number().int(),
  levels: z.record(z.enum(levels), z.number().int()),
});
const driftVerdicts = ['same', 'moved', 'strong', 'too-few'] as const;
export const driftReplySchema = z.object({
  now: side,
  before: side,
  /** Two-proportion z test on the share flagged; null where a side is too small. */
  flagged: z.object({ now: z.number(), before: z.number(), pValue: z.number() }).nullable(),
  signals: z.array(
    z.object({
      signal: z.enum(ruleSignals),
      /** Texts in ten equal parts of 0 to 1. */
      now: z.array(z.number().int()).length(10),
      before: z.array(z.number().int()).length(10),
      psi: z.number().nullable(),
      /** What chance alone stays under in 95 of 100 months. */
      chance: z.number().nullable(),
      verdict: z.enum(driftVerdicts),
    }),
  ),
});
export type DriftReply = z.infer<typeof driftReplySchema>;

export const correctionCountsSchema = z.object({
  counts: z.array(
    z.object({
      judged: z.enum(judgedThings),
      rows: z.number().int(),
      overrides: z.number().int(),
      origins: z.partialRecord(z.enum(correctionOrigins), z.number().int()),
    }),
  ),
});
export type CorrectionCounts = z.infer<typeof correctionCountsSchema>;
