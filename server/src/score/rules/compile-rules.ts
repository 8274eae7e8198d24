import type { QueryNode } from '@tanggap/shared/query';
import { queryMatcher } from '@tanggap/shared/query/match-query';
import type { AnalystRule, RuleEffect } from '@tanggap/shared/rules/analyst-rule';
import { parseRuleQuery } from '@tanggap/shared/rules/rule-query';
import { stemWords, type PlacedStem } from '../text/stem-text.js';
import { findPlace } from './find-place.js';

/** A rule made ready for many texts. */
export interface CompiledRule {
  id: string;
  version: number;
  name: string;
  reason: string;
  effect: RuleEffect;
  /** Null for every watched program. */
  programs: ReadonlySet<string> | null;
  /** Does the pattern meet these stems? */
  meets(stems: readonly string[]): boolean;
  /** The place of what it met; null where only exclusions speak. */
  place(stems: readonly PlacedStem[]): [number, number] | null;
}

type Compilable = Pick<AnalystRule, 'id' | 'version' | 'name' | 'reason' | 'effect' | 'programs' | 'query'>;

/** Makes rules ready; one whose pattern no longer reads is left out, because it was refused when it was written. */
export function compileRules(rules: readonly Compilable[]): CompiledRule[] {
  return rules.flatMap((rule) => {
    const { node } = parseRuleQuery(rule.query);
    return node === null ? [] : [compileRule(rule, node)];
  });
}

function compileRule({ programs, ...rule }: Compilable, node: QueryNode): CompiledRule {
  const { id, version, name, reason, effect } = rule;
  return {
    ...{ id, version, name, reason, effect },
    programs: programs.length === 0 ? null : new Set(programs),
    meets: queryMatcher(node, stemWords),
    place: (stems) => findPlace(node, stems),
  };
}

/** Is the mention about a program that the rule is for? */
export function concerns({ programs }: CompiledRule, about: readonly { id: string }[]): boolean {
  return about.length > 0 && (programs === null || about.some(({ id }) => programs.has(id)));
}
