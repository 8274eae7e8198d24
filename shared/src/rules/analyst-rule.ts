import { z } from 'zod';
import type { Scores } from '../assessment.js';
import { instant } from '../mention.js';
import { exits } from '../vocabulary.js';

/** Scores that a rule may speak for or against. Stance and relevance are not among them: they judge nothing. */
export const ruleSignals = [
  'scam',
  'hoaxLike',
  'hate',
  'abuse',
  'complaint',
  'question',
  'claim',
] as const satisfies readonly (keyof Scores)[];
export type RuleSignal = (typeof ruleSignals)[number];

/** A draft is only counted, never applied; a retired rule is neither. */
export const ruleStates = ['draft', 'active', 'retired'] as const;
export type RuleState = (typeof ruleStates)[number];

/** Bounds that keep a rule a hint beside the scores, never a judge in their place. */
export const ruleLimits = {
  /** Drafts and active rules together, and active ones alone. */
  kept: 100,
  active: 40,
  programs: 20,
  query: 600,
  /** Words and phrases of one pattern. */
  terms: 40,
  /** Probability that one rule adds or takes away, at least and at most. */
  leastWeight: 0.05,
  mostWeight: 0.3,
  /** Times the urgency, at least and at most. */
  leastFactor: 1.05,
  mostFactor: 1.3,
  /** Days of text that a rule is tried on before it counts. */
  testDays: 30,
  /** A rule that meets more than this share of what is said about its programs says nothing. */
  mostShare: 0.2,
} as const;

const weight = z
  .number()
  .min(-ruleLimits.mostWeight)
  .max(ruleLimits.mostWeight)
  .refine((value) => Math.abs(value) >= ruleLimits.leastWeight, {
    message: `expected a weight of ${ruleLimits.leastWeight} to ${ruleLimits.mostWeight}, or the same below zero`,
  });

const ruleEffectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signal'), signal: z.enum(ruleSignals), weight }),
  z.object({
    kind: z.literal('urgency'),
    factor: z.number().min(ruleLimits.leastFactor).max(ruleLimits.mostFactor),
  }),
]);
export type RuleEffect = z.infer<typeof ruleEffectSchema>;

export const ruleDraftSchema = z.object({
  name: z.string().trim().min(3).max(80),
  /** Words, phrases, NEAR, OR and exclusions of the search language; no fields. */
  query: z.string().trim().min(3).max(ruleLimits.query),
  /** Only mentions about one of these; empty for every watched program. */
  programs: z.array(z.string().max(40)).max(ruleLimits.programs),
  effect: ruleEffectSchema,
  /** What officers read as the reason of the finding. */
  reason: z.string().trim().min(10).max(300),
});
export type RuleDraft = z.infer<typeof ruleDraftSchema>;

/** Why a rule is changed or moved. */
export const ruleNoteSchema = z.string().trim().min(5).max(600);

const person = z.object({ id: z.string(), name: z.string() });
const ruleVerbs = ['add', 'edit', 'activate', 'retire', 'reopen'] as const;

const ruleStepSchema = z.object({
  version: z.number().int(),
  verb: z.enum(ruleVerbs),
  at: instant,
  by: person,
  /** Why, in the words of who did it; empty for the first version. */
  note: z.string(),
  /** The rule as it was written then; null where only its state changed. */
  draft: ruleDraftSchema.nullable(),
});

/** How many steps are kept beside the rule; all of them are in the audit log. */
export const mostRuleSteps = 40;

export const analystRuleSchema = ruleDraftSchema.extend({
  id: z.string().regex(/^U-\d+$/),
  version: z.number().int(),
  state: z.enum(ruleStates),
  /** Since when it stands in this state with these words. */
  since: instant,
  /** Version at which the words last changed: what a test has to have tried. */
  wordsVersion: z.number().int(),
  author: person,
  /** Who wrote the words that stand now; somebody else activates them. */
  editor: person,
  createdAt: instant,
  updatedAt: instant,
  /** Newest first. */
  steps: z.array(ruleStepSchema),
});
export type AnalystRule = z.infer<typeof analystRuleSchema>;

/** How people decided a story, as far as a rule's worth hangs on it. */
export const outcomeGroups = ['confirmed', 'criticism', 'press', 'dismissed', 'unproven', 'open'] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

type Exit = (typeof exits)[number];
const groups: Readonly<Record<Exit, OutcomeGroup>> = {
  'false-claim': 'confirmed',
  misleading: 'confirmed',
  scam: 'confirmed',
  hate: 'confirmed',
  complaint: 'criticism',
  accurate: 'criticism',
  press: 'press',
  unproven: 'unproven',
  'not-ours': 'dismissed',
  monitor: 'dismissed',
};

/** Exits by which people said that a story is criticism, a complaint, or simply true. */
export const criticismExits = exits.filter((exit) => groups[exit] === 'criticism');

export function outcomeGroup(outcome: Exit | 'answer' | null): OutcomeGroup {
  return outcome === null || outcome === 'answer' ? 'open' : groups[outcome];
}

/** The story sets that a test counts; each opens as a list. */
export const ruleSets = ['matched', 'flagged', 'unflagged', 'raised', 'criticism'] as const;
export type RuleSet = (typeof ruleSets)[number];
/** Story ids kept of each set; its count is exact beyond that. */
export const mostRuleStories = 200;

const storySet = z.object({ count: z.number().int(), ids: z.array(z.string()).max(mostRuleStories) });

export const ruleFindingsSchema = z.object({
  /** Mentions looked at that meet the pattern, about its programs. */
  mentions: z.number().int(),
  /** All mentions about its programs in the same days. */
  ofMentions: z.number().int(),
  /** True where there were more than a test looks at; the newest were. */
  isCut: z.boolean(),
  /**
   * Stories with a mention that meets the pattern; those it would newly flag or no longer flag (by its mentions that
   * meet the pattern); those whose urgency would rise; and those newly flagged that people decided as criticism.
   */
  sets: z.record(z.enum(ruleSets), storySet),
  /** Of the newly flagged stories, how people decided them. */
  outcomes: z.record(z.enum(outcomeGroups), z.number().int()),
  /** Stories of its programs in these days that people decided as criticism: what `sets.criticism` is a share of. */
  ofCriticism: z.number().int(),
});
export type RuleFindings = z.infer<typeof ruleFindingsSchema>;

export const ruleTestSchema = z.object({
  id: z.string().regex(/^B-\d+$/),
  version: z.number().int(),
  ruleId: z.string(),
  /** `wordsVersion` of the rule that was tried. */
  wordsVersion: z.number().int(),
  from: instant,
  to: instant,
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** Mentions looked at, and how many there are; null until it is known. */
  examined: z.number().int(),
  total: z.number().int().nullable(),
  by: person,
  createdAt: instant,
  endedAt: instant.nullable(),
  findings: ruleFindingsSchema.nullable(),
});
export type RuleTest = z.infer<typeof ruleTestSchema>;
