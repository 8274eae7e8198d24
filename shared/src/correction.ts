import { z } from 'zod';
import { instant } from './mention.js';
import { exits, languages, levels, roles, signals } from './vocabulary.js';

/** By what act of a person a label came about. */
export const correctionOrigins = [
  'decision',
  'second-look',
  'mark',
  'refused-suggestion',
  'merge',
  'split',
] as const;
export type CorrectionOrigin = (typeof correctionOrigins)[number];

/** What was judged: a score of the machine, or that two stories carry the same claim. */
export const judgedThings = [...signals, 'same-claim'] as const;
export type JudgedThing = (typeof judgedThings)[number];

/** From this probability on the machine said that the signal is present. */
export const saidFrom = 0.5;

/** One label that a person gave, with where it comes from. Nothing in it says who the person is. */
export const correctionSchema = z.object({
  id: z.string().regex(/^M-\d+$/),
  version: z.number().int(),
  at: instant,
  origin: z.enum(correctionOrigins),
  storyId: z.string(),
  /** The other story, where two were compared. */
  otherId: z.string().nullable(),
  /** The text that was judged, private data masked, cut at 2,000 characters. */
  text: z.string(),
  /** SHA-256 of the unmasked text, so that rows of the same text are known. */
  textHash: z.string(),
  otherText: z.string().nullable(),
  language: z.enum(languages),
  programs: z.array(z.string()),
  judged: z.enum(judgedThings),
  /** What the machine gave: a probability, or a likeness for `same-claim`; null where it gave none. */
  machineScore: z.number().nullable(),
  machineLevel: z.enum(levels),
  modelVersion: z.string(),
  /** What the person says: it is there, or it is not. */
  label: z.boolean(),
  /** True where person and machine differ. */
  isOverride: z.boolean(),
  outcome: z.enum(['answer', ...exits]).nullable(),
  /** The role of the person, never who: rows train and test the machine and rank nobody. */
  role: z.enum(roles),
  /** Why, where the person said it for this label; masked. */
  note: z.string(),
  /** The act was taken back; the row stays and no longer counts. */
  isWithdrawn: z.boolean(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** A person says of one signal of a story that it is, or is not, there. */
export const markBodySchema = z.object({
  signal: z.enum(signals),
  label: z.boolean(),
  note: z.string().trim().max(300).default(''),
});

export const correctionsQuerySchema = z.object({
  judged: z.enum(judgedThings).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
export const correctionPageSchema = z.object({
  corrections: z.array(correctionSchema),
  nextCursor: z.string().nullable(),
});
export type CorrectionPage = z.infer<typeof correctionPageSchema>;

export const correctionFormats = ['csv', 'jsonl'] as const;
export const correctionExportSchema = z.object({ format: z.enum(correctionFormats) });
