import type { Assessment, Finding, Scores } from '@tanggap/shared/assessment';
import { ruleLimits, type RuleSignal } from '@tanggap/shared/rules/analyst-rule';
import { presentFrom } from '@tanggap/shared/story-rules';
import { belowFlag, flagging, levelWith, surest, urgencyChange } from '../hint.js';
import type { CompiledRule } from './compile-rules.js';

/** A rule that met a text, and where. */
export interface RuleHit {
  rule: CompiledRule;
  span: [number, number] | null;
}

/**
 * The assessment with what rules add. All rules together move one score by 0.3 at most, so that none flags a text without
 * 0.2 of the scorer's own evidence; they never flag by `hoaxLike`, never flag a complaint, and never take a text further
 * down than `watch`. What stood there before is kept in `withoutRules`. Pure.
 */
export function applyRules(before: Assessment, hits: readonly RuleHit[]): Assessment {
  if (hits.length === 0 || before.programs.length === 0) return before;
  const scores = { ...before.scores };
  const old: Partial<Scores> = {};
  for (const [signal, weight] of weightsOf(hits)) {
    const moved = movedScore(before, signal, weight);
    if (moved === scores[signal]) continue;
    old[signal] = scores[signal];
    scores[signal] = moved;
  }
  const raise = raiseOf(hits);
  const after: Assessment = {
    ...before,
    scores,
    level: levelWith(before, scores),
    findings: [...before.findings, ...hits.map(findingOf)],
    ...(raise > 1 && { raise }),
    withoutRules: { level: before.level, urgency: before.urgency, scores: old },
  };
  return { ...after, urgency: Math.min(1, before.urgency * urgencyChange(before, after)) };
}

function weightsOf(hits: readonly RuleHit[]): Map<RuleSignal, number> {
  const weights = new Map<RuleSignal, number>();
  for (const { rule } of hits) {
    if (rule.effect.kind !== 'signal') continue;
    const { signal, weight } = rule.effect;
    weights.set(signal, (weights.get(signal) ?? 0) + weight);
  }
  return weights;
}

function movedScore({ scores }: Assessment, signal: RuleSignal, weight: number): number {
  const own = scores[signal];
  const bounded = Math.max(-ruleLimits.mostWeight, Math.min(ruleLimits.mostWeight, weight));
  if (bounded <= 0) return Math.max(0, own + bounded);
  const isComplaint = flagging.includes(signal) && scores.complaint >= presentFrom;
  const most = own < presentFrom && (signal === 'hoaxLike' || isComplaint) ? belowFlag : surest;
  return Math.max(own, Math.min(most, own + bounded));
}

function raiseOf(hits: readonly RuleHit[]): number {
  const factors = hits.map(({ rule: { effect } }) => (effect.kind === 'urgency' ? effect.factor : 1));
  return Math.min(ruleLimits.mostFactor, Math.max(...factors));
}

function findingOf({ rule, span }: RuleHit): Finding {
  const { effect, reason, name } = rule;
  return {
    signal: effect.kind === 'signal' ? effect.signal : 'relevance',
    rule: `rule/${rule.id}@${rule.version}`,
    span,
    weight: effect.kind === 'signal' ? effect.weight : effect.factor - 1,
    reason: { id: `${reason} (aturan analis “${name}”)`, en: `${reason} (analysts’ rule “${name}”)` },
  };
}
