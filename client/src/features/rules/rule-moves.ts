import type { RuleState } from '@tanggap/shared/rules/analyst-rule';
import type { RuleMove } from '@tanggap/shared/rules/api-rules';

/** What may be done with a rule in each state; the server asks for the same. */
export const movesOf: Record<RuleState, readonly RuleMove[]> = {
  draft: ['activate', 'retire'],
  active: ['retire', 'reopen'],
  retired: ['reopen'],
};
