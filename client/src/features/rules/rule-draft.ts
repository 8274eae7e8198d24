import {
  ruleDraftSchema,
  ruleNoteSchema,
  type RuleDraft,
  type RuleSignal,
} from '@tanggap/shared/rules/analyst-rule';
import { parseRuleQuery } from '@tanggap/shared/rules/rule-query';
import type { Format } from '../../lib/format.js';
import { shortText, type ShortText } from '../../lib/short-text.js';

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

/** `unreadable` is said by the field itself, with the place of the error. */
export type RuleProblem = ShortText | 'unreadable' | 'amount' | 'programs';
export type RuleProblems = Record<
  'name' | 'query' | 'programs' | 'amount' | 'reason' | 'note',
  RuleProblem | null
>;

/** What the server would refuse, by its own schemas. `note` is null for a new rule. */
export function problemsOf(written: WrittenRule, note: string | null): RuleProblems {
  const draft = draftOf(written);
  const { name, query, programs, effect, reason } = ruleDraftSchema.shape;
  const isReadable = parseRuleQuery(draft.query).error === null;
  return {
    name: shortText(name, draft.name),
    query: shortText(query, draft.query) ?? (isReadable ? null : 'unreadable'),
    programs: programs.safeParse(draft.programs).success ? null : 'programs',
    amount: effect.safeParse(draft.effect).success ? null : 'amount',
    reason: shortText(reason, draft.reason),
    note: note === null ? null : shortText(ruleNoteSchema, note),
  };
}
