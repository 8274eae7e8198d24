import { AppError } from '@tanggap/shared/errors';
import { ruleLimits, type AnalystRule, type RuleState } from '@tanggap/shared/rules/analyst-rule';
import type { Store } from '../store/store.js';

/** Retired rules that lists go back to. */
const mostRetired = 100;

/** Rules in one state, the newest change first. */
export async function readRules({ rules }: Pick<Store, 'rules'>, state: RuleState): Promise<AnalystRule[]> {
  const limit = state === 'retired' ? mostRetired : ruleLimits.kept;
  return (await rules.list({ marks: [`state:${state}`], limit })).records;
}

/** Rejects with `not-found`. */
export async function findRule({ rules }: Pick<Store, 'rules'>, id: string): Promise<AnalystRule> {
  const [rule] = await rules.get([id]);
  if (rule) return rule;
  throw new AppError('not-found', `expected a known rule, got ${id}`, { ruleId: id });
}
