import type { Reason } from '../../vocabulary.js';
import { findingOf, partName, partsOf, quote, type DraftPart } from '../draft-parts.js';
import type { LintFinding, LintRule } from '../lint-types.js';

export interface WordPattern {
  pattern: RegExp;
  severity: LintFinding['severity'];
  /** What to do, after the quoted word and its place. */
  advice: Reason;
}

/** A rule that finds wordings anywhere in what readers will see; `skips` names parts that may hold them. */
export function wordRule(
  given: Pick<LintRule, 'name' | 'principle' | 'passed'>,
  patterns: readonly WordPattern[],
  skips: readonly string[] = [],
): LintRule {
  const rule: LintRule = {
    ...given,
    find: (content) =>
      partsOf(content)
        .filter(({ part }) => !skips.includes(part ?? ''))
        .flatMap((part) => findWords(rule, part, patterns)),
  };
  return rule;
}

/** Patterns stand in order of weight: what a heavier one found, a lighter one does not tell again. */
function findWords(
  rule: LintRule,
  { part, text }: DraftPart,
  patterns: readonly WordPattern[],
): LintFinding[] {
  const taken: [number, number][] = [];
  return patterns.flatMap(({ pattern, severity, advice }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span: [number, number] = [match.index, match.index + match[0].length];
      if (taken.some(([start, end]) => span[0] < end && span[1] > start)) return [];
      taken.push(span);
      const place = partName(part);
      const words = quote(match[0]);
      return [
        findingOf(
          rule,
          severity,
          { part, span },
          {
            id: `${words} di ${place.id}: ${advice.id}`,
            en: `${words} in ${place.en}: ${advice.en}`,
          },
        ),
      ];
    }),
  );
}
