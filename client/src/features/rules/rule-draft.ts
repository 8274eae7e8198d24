import { ruleLimits, type RuleDraft, type RuleSignal } from '@tanggap/shared/rules/analyst-rule';
import { parseRuleQuery } from '@tanggap/shared/rules/rule-query';

/** A rule as it stands in the form; the number as it was typed. */
export interface WrittenRule {
  name: string;
  query: string;
  programs: string[];
  kind: 'signal' | 'urgency';
  signal: RuleSignal;
  amount: string;
  reason: string;
}

export const emptyRule: WrittenRule = {
  ...{ name: '', query: '', programs: [], kind: 'signal', signal: 'scam', amount: '0.2', reason: '' },
};

export function writtenOf({ name, query, programs, effect, reason }: RuleDraft): WrittenRule {
  const rest = { name, query, programs: [...programs], reason };
  return effect.kind === 'signal'
    ? { ...rest, kind: 'signal', signal: effect.signal, amount: String(effect.weight) }
    : { ...rest, kind: 'urgency', signal: 'scam', amount: String(effect.factor) };
}

/** Indonesians write a comma, and the sign of the form is a minus. */
const numberIn = (typed: string): number => Number(typed.trim().replace(',', '.').replace('−', '-') || 'x');

export function draftOf({ name, query, programs, kind, signal, amount, reason }: WrittenRule): RuleDraft {
  const value = numberIn(amount);
  return {
    ...{ name: name.trim(), query: query.trim(), programs, reason: reason.trim() },
    effect: kind === 'signal' ? { kind, signal, weight: value } : { kind, factor: value },
  };
}

/** What the server would refuse. `note` is null for a new rule. */
export function problemsOf({ name, query, kind, amount, reason }: WrittenRule, note: string | null) {
  const value = numberIn(amount);
  const { leastWeight, mostWeight, leastFactor, mostFactor } = ruleLimits;
  const isInBounds =
    kind === 'signal'
      ? Math.abs(value) >= leastWeight && Math.abs(value) <= mostWeight
      : value >= leastFactor && value <= mostFactor;
  return {
    name: name.trim().length < 3,
    query: query.trim().length < 3 || parseRuleQuery(query).error !== null,
    amount: !isInBounds,
    reason: reason.trim().length < 10,
    note: note !== null && note.trim().length < 5,
  };
}
