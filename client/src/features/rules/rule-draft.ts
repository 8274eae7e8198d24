import { ruleLimits, type RuleDraft, type RuleSignal } from '@tanggap/shared/rules/analyst-rule';
import { parseRuleQuery } from '@tanggap/shared/rules/rule-query';
import type { Format } from '../../lib/format.js';

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

type Decimal = Pick<Format, 'decimal'>;

/** As the desk writes numbers, with every digit that is kept. */
function amountOf(value: number, { decimal }: Decimal): string {
  const kept = String(value).split('.')[1] ?? '';
  return decimal(value, Math.max(2, kept.length));
}

/** What the form proposes before somebody writes an amount. */
export const firstAmount = (kind: WrittenRule['kind'], format: Decimal): string =>
  amountOf(kind === 'signal' ? 0.2 : 1.2, format);

export const emptyRule = (format: Decimal): WrittenRule => ({
  ...{ name: '', query: '', programs: [], kind: 'signal', signal: 'scam', reason: '' },
  amount: firstAmount('signal', format),
});

export function writtenOf(
  { name, query, programs, effect, reason }: RuleDraft,
  format: Decimal,
): WrittenRule {
  const rest = { name, query, programs: [...programs], reason };
  return effect.kind === 'signal'
    ? { ...rest, kind: 'signal', signal: effect.signal, amount: amountOf(effect.weight, format) }
    : { ...rest, kind: 'urgency', signal: 'scam', amount: amountOf(effect.factor, format) };
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
