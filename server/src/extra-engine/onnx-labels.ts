import { ruleSignals } from '@tanggap/shared/rules/analyst-rule';
import { z } from 'zod';
import type { ExtraFinding } from '../score/extra/apply-extra.js';

/** `labels.json` beside a model: what its outputs mean to us, in their order. */
export const labelsSchema = z.object({
  /** As people see it in reasons. */
  name: z
    .string()
    .regex(
      /^[\w .:/-]{1,60}$/,
      'expected up to 60 letters, digits, blanks, dots, colons, slashes and hyphens',
    )
    .optional(),
  labels: z
    .array(
      z.object({
        /** The word of the model's makers; for people only. */
        label: z.string().optional(),
        /** Null: says nothing to us. */
        signal: z.enum(ruleSignals).nullable(),
        /** Probability from which it is a hint. */
        from: z.number().min(0.5).max(1).default(0.7),
      }),
    )
    .min(1)
    .max(100),
  /** `sigmoid` where several labels may hold at once. */
  activation: z.enum(['softmax', 'sigmoid']).default('softmax'),
  /** Longest that the model reads, in tokens. */
  maxTokens: z.number().int().min(8).max(512).default(128),
  /** For `vocab.txt`: the model reads lower case. */
  lowercase: z.boolean().default(true),
});
export type Labels = z.infer<typeof labelsSchema>;

/** Probabilities of one row of raw outputs. */
export function probabilities(outputs: readonly number[], activation: Labels['activation']): number[] {
  if (activation === 'sigmoid') return outputs.map((output) => 1 / (1 + Math.exp(-output)));
  const highest = Math.max(...outputs);
  const powers = outputs.map((output) => Math.exp(output - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The hints of one stretch of text. Labels that mean the same signal count together under `softmax`. */
export function hintsOf(
  outputs: readonly number[],
  { labels, activation }: Labels,
  span: [number, number],
): ExtraFinding[] {
  const found = new Map<ExtraFinding['signal'], { score: number; from: number }>();
  probabilities(outputs, activation).forEach((probability, at) => {
    const label = labels[at];
    if (!label?.signal) return;
    const before = found.get(label.signal) ?? { score: 0, from: label.from };
    const score = activation === 'softmax' ? before.score + probability : Math.max(before.score, probability);
    found.set(label.signal, { score: Math.min(1, score), from: Math.min(before.from, label.from) });
  });
  return [...found]
    .filter(([, { score, from }]) => score >= from)
    .map(([signal, { score }]) => ({ signal, score, span }));
}
