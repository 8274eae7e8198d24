import type { Reason } from '../../vocabulary.js';
import { findingOf, partName, partsOf, quote } from '../draft-parts.js';
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
        .flatMap(({ part, text }) =>
          patterns.flatMap(({ pattern, severity, advice }) =>
            [...text.matchAll(pattern)].map((match) => {
              const place = partName(part);
              const words = quote(match[0]);
              return findingOf(
                rule,
                severity,
                { part, span: [match.index, match.index + match[0].length] },
                {
                  id: `${words} di ${place.id}: ${advice.id}`,
                  en: `${words} in ${place.en}: ${advice.en}`,
                },
              );
            }),
          ),
        ),
  };
  return rule;
}
