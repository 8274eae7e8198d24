import type { Correction } from '@tanggap/shared/correction';
import type { AnalystRule, RuleDraft, RuleTest } from '@tanggap/shared/rules/analyst-rule';
import { noon } from './builders.js';

export function aRuleDraft(given: Partial<RuleDraft> = {}): RuleDraft {
  return {
    name: 'Biaya admin pencairan',
    query: '"biaya admin" OR "biaya administrasi"',
    programs: [],
    effect: { kind: 'signal', signal: 'scam', weight: 0.3 },
    reason: 'Menyebut biaya untuk mencairkan bantuan.',
    ...given,
  };
}

const tari = { id: 'u-tari', name: 'Tari Analis' };

/** Before the store gives it an id. */
export function aRule(given: Partial<AnalystRule> = {}): Omit<AnalystRule, 'id' | 'version'> {
  return {
    ...aRuleDraft({ query: '"biaya admin"' }),
    ...{
      state: 'draft',
      since: noon,
      wordsVersion: 1,
      author: tari,
      editor: tari,
      createdAt: noon,
      updatedAt: noon,
    },
    steps: [],
    ...given,
  };
}

export function aStoredRule(given: Partial<AnalystRule> = {}): AnalystRule {
  return { id: 'U-1', version: 1, ...aRule(given) };
}

/** Before the store gives it an id. */
export function aRuleTest(given: Partial<RuleTest> = {}): Omit<RuleTest, 'id' | 'version'> {
  return {
    ...{ ruleId: 'U-1', wordsVersion: 1, from: noon, to: noon, state: 'waiting', examined: 0, total: null },
    ...{ by: tari, createdAt: noon, endedAt: null, findings: null },
    ...given,
  };
}

/** Before the store gives it an id. */
export function aCorrection(given: Partial<Correction> = {}): Omit<Correction, 'id' | 'version'> {
  return {
    ...{ at: noon, origin: 'decision', storyId: 'C-1', otherId: null, otherText: null },
    ...{ text: 'Kabar tentang bantuan.', textHash: 'a'.repeat(64), language: 'id', programs: ['blt'] },
    ...{ judged: 'hoaxLike', machineScore: 0.74, machineLevel: 'flagged', modelVersion: 'abc123' },
    ...{
      label: false,
      isOverride: true,
      outcome: 'complaint',
      role: 'officer',
      note: '',
      isWithdrawn: false,
    },
    ...given,
  };
}
