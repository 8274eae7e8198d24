import type { RuleFindings, RuleSet, RuleTest } from '@tanggap/shared/rules/analyst-rule';
import type { CountedRule, RuleDetail } from '@tanggap/shared/rules/api-rules';
import { minutesFrom, noon } from '../../support/builders.js';
import { aRuleTest, aStoredRule } from '../../support/rule-builders.js';

export function theFindings(counts: Partial<Record<RuleSet, number>> = {}): RuleFindings {
  const given = { matched: 4, flagged: 3, unflagged: 0, raised: 3, criticism: 1, ...counts };
  const sets = Object.fromEntries(
    Object.entries(given).map(([set, count]) => [set, { count, ids: count > 0 ? ['C-7'] : [] }]),
  ) as RuleFindings['sets'];
  return {
    ...{ mentions: 6, ofMentions: 60, isCut: false, ofCriticism: 20, sets },
    outcomes: { confirmed: 2, criticism: 1, press: 0, dismissed: 0, unproven: 0, open: 0 },
  };
}

export const doneTest = (given: Partial<RuleTest> = {}): RuleTest => ({
  ...{ id: 'B-2', version: 3 },
  ...aRuleTest({ state: 'done', examined: 6, total: 6, endedAt: noon, findings: theFindings(), ...given }),
});

export function aCountedRule(given: Partial<CountedRule> = {}): CountedRule {
  return {
    ...aStoredRule(),
    counts: { mentions: 6, stories: 4, from: noon, to: minutesFrom(60) },
    test: null,
    ...given,
  };
}

export const aDetail = (given: Partial<RuleDetail> = {}): RuleDetail => ({
  ...{ rule: aCountedRule(), tests: [], blocks: [] },
  ...given,
});
