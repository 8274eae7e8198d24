import { z } from 'zod';
import { instant } from '../mention.js';
import { storySummarySchema } from '../story.js';
import {
  analystRuleSchema,
  ruleDraftSchema,
  ruleFindingsSchema,
  ruleNoteSchema,
  ruleSets,
  ruleTestSchema,
} from './analyst-rule.js';

/** A rule with what its pattern meets since it stands in its state. */
const countedRuleSchema = analystRuleSchema.extend({
  counts: z.object({ mentions: z.number().int(), stories: z.number().int(), from: instant, to: instant }),
  /** The newest test of the words that stand now. */
  test: ruleTestSchema.nullable(),
});
export type CountedRule = z.infer<typeof countedRuleSchema>;

export const ruleListSchema = z.object({ rules: z.array(countedRuleSchema) });

export const ruleEditSchema = z.object({
  version: z.number().int().min(1),
  note: ruleNoteSchema,
  draft: ruleDraftSchema,
});

const ruleMoves = ['activate', 'retire', 'reopen'] as const;
export type RuleMove = (typeof ruleMoves)[number];
export const ruleMoveSchema = z.object({
  version: z.number().int().min(1),
  move: z.enum(ruleMoves),
  note: ruleNoteSchema,
});

export const ruleDetailSchema = z.object({
  rule: countedRuleSchema,
  /** Newest first, of all versions. */
  tests: z.array(ruleTestSchema),
  /** Who reads this may activate it; where not, `blocks` says why. */
  blocks: z.array(z.object({ id: z.string(), en: z.string() })),
});
export type RuleDetail = z.infer<typeof ruleDetailSchema>;

/** What a rule does, or as a draft would do, since it stands in its state (at most 30 days back). */
export const ruleEffectReplySchema = z.object({ from: instant, to: instant, findings: ruleFindingsSchema });
export type RuleEffectReply = z.infer<typeof ruleEffectReplySchema>;

export const ruleStoriesQuerySchema = z.object({ set: z.enum(ruleSets) });
export const ruleStoriesReplySchema = z.object({
  stories: z.array(storySummarySchema),
  count: z.number().int(),
});
export type RuleStoriesReply = z.infer<typeof ruleStoriesReplySchema>;
