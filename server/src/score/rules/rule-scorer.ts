import type { AnalystRule } from '@tanggap/shared/rules/analyst-rule';
import type { Scorer } from '../scorer.js';
import { readText } from '../text/read-text.js';
import { placedStems } from '../text/stem-text.js';
import type { TextView } from '../text/text-view.js';
import { applyRules, type RuleHit } from './apply-rules.js';
import { compileRules, concerns, type CompiledRule } from './compile-rules.js';

interface RuleScorer extends Scorer {
  /** The rules that count from now on; those that are not active are passed over. */
  follow(rules: readonly AnalystRule[]): void;
}

/** The scorer with what analysts' active rules add to it. */
export function withRules(scorer: Scorer, rules: readonly AnalystRule[] = []): RuleScorer {
  let compiled = compileRules(activeOf(rules));
  return {
    watch: (programs) => scorer.watch(programs),
    follow: (newer) => {
      compiled = compileRules(activeOf(newer));
    },
    assess(input) {
      const assessment = scorer.assess(input);
      const wanted = compiled.filter((rule) => concerns(rule, assessment.programs));
      if (wanted.length === 0) return assessment;
      return applyRules(assessment, hitsIn(wanted, input.view ?? readText(input.text)));
    },
  };
}

const activeOf = (rules: readonly AnalystRule[]) => rules.filter(({ state }) => state === 'active');

/** The rules that meet a text, with the places. */
export function hitsIn(rules: readonly CompiledRule[], view: TextView): RuleHit[] {
  const placed = placedStems(view);
  const stems = placed.map(({ stem }) => stem);
  return rules.filter((rule) => rule.meets(stems)).map((rule) => ({ rule, span: rule.place(placed) }));
}
