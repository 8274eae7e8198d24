import type { Assessment } from '@tanggap/shared/assessment';
import type { StoryMention } from '@tanggap/shared/story';
import { applyRules } from '../score/rules/apply-rules.js';
import { concerns, type CompiledRule } from '../score/rules/compile-rules.js';
import { hitsIn } from '../score/rules/rule-scorer.js';
import { isHint } from '@tanggap/shared/extra-engine';
import { readText } from '../score/text/read-text.js';

export interface RuleChange {
  before: Assessment;
  after: Assessment;
  /** What is stored holds the rule already. */
  isApplied: boolean;
}

/** A stored assessment as the scorer gave it, before any rule of analysts and any hint of the extra engine. */
export function withoutRules({ withoutRules: own, raise, ...assessment }: Assessment): Assessment {
  if (own === undefined) return raise === undefined ? assessment : { ...assessment, raise };
  return {
    ...assessment,
    level: own.level,
    urgency: own.urgency,
    scores: Object.assign({ ...assessment.scores }, own.scores),
    findings: assessment.findings.filter(({ rule }) => !isHint(rule)),
  };
}

/** What one rule alone does to one stored mention; null where it does not meet it. */
export function compareMention(
  rule: CompiledRule,
  { text, assessment }: Pick<StoryMention, 'text' | 'assessment'>,
): RuleChange | null {
  if (!concerns(rule, assessment.programs)) return null;
  const hits = hitsIn([rule], readText(text));
  if (hits.length === 0) return null;
  const before = withoutRules(assessment);
  const isApplied = assessment.findings.some((finding) => finding.rule.startsWith(`rule/${rule.id}@`));
  return { before, after: applyRules(before, hits), isApplied };
}
