import { z } from 'zod';
import { languages, levels, signals } from './vocabulary.js';

const probability = z.number().min(0).max(1);
/** UTF-16 offsets into the text as given, end exclusive. */
const span = z.tuple([z.number().int().min(0), z.number().int().min(0)]);

export const reasonSchema = z.object({ id: z.string(), en: z.string() });

/** One signal in a mention. No finding, no points. */
export const findingSchema = z.object({
  signal: z.enum(signals),
  /** Stable name of the rule or model feature, for instance `scam/asks-otp`. */
  rule: z.string(),
  span: span
    .nullable()
    .meta({ description: 'Null only for a stated absence or a property of the whole text.' }),
  /** Signed contribution on the rule's own scale (log-odds for models, points for cue lists). */
  weight: z.number(),
  reason: reasonSchema,
});
export type Finding = z.infer<typeof findingSchema>;

export const matchLevels = ['confident', 'suggest', 'weak'] as const;

/** A published check that resembles the text. */
export const factCheckMatchSchema = z.object({
  id: z.string(),
  score: probability,
  level: z.enum(matchLevels),
});
export type FactCheckMatch = z.infer<typeof factCheckMatchSchema>;

export const scoresSchema = z.object({
  relevance: probability,
  claim: probability,
  scam: probability,
  hoaxLike: probability,
  hate: probability,
  abuse: probability,
  complaint: probability,
  question: probability,
});
export type Scores = z.infer<typeof scoresSchema>;

export const stanceSchema = z.object({ negative: probability, neutral: probability, positive: probability });
export type Stance = z.infer<typeof stanceSchema>;

/** All findings of one mention, its separate scores and its level. A line of `npm run score`. */
export const assessmentSchema = z.object({
  id: z.string(),
  level: z.enum(levels),
  /** Urgency of this mention alone (harm × certainty × program priority); growth is known only to its story. */
  urgency: probability,
  language: z.enum(languages),
  programs: z.array(z.object({ id: z.string(), score: probability, span: span })),
  scores: scoresSchema,
  stance: stanceSchema,
  findings: z.array(findingSchema),
  /** Why the level is or could be `unsure`; empty where the evidence suffices. */
  unsure: z.array(reasonSchema),
  /** Nearest fact-checks, best first; absent where none was looked up. */
  matches: z.array(factCheckMatchSchema).optional(),
  /** Where an analysts' rule or the extra engine changed something: what stood there without any of them. */
  withoutRules: z
    .object({ level: z.enum(levels), urgency: probability, scores: scoresSchema.partial() })
    .optional(),
  /** Times the harm, by analysts' rules; absent for 1. */
  raise: z.number().min(1).max(2).optional(),
});
export type Assessment = z.infer<typeof assessmentSchema>;
