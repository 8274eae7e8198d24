import type { Reason } from '../../vocabulary.js';
import { findingOf, placeOf, quote, wordPlacesOf, type WordPlace } from '../draft-parts.js';
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
      wordPlacesOf(content)
        .filter(({ part }) => !skips.includes(part ?? ''))
        .flatMap((place) => findWords(rule, place, patterns)),
  };
  return rule;
}

/** Patterns stand in order of weight: what a heavier one found, a lighter one does not tell again. */
function findWords(rule: LintRule, place: WordPlace, patterns: readonly WordPattern[]): LintFinding[] {
  const taken: [number, number][] = [];
  return patterns.flatMap(({ pattern, severity, advice }) =>
    [...place.text.matchAll(pattern)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some(([from, to]) => start < to && end > from)) return [];
      taken.push([start, end]);
      const words = quote(match[0]);
      const reason = {
        id: `${words} di ${place.name.id}: ${advice.id}`,
        en: `${words} in ${place.name.en}: ${advice.en}`,
      };
      return [findingOf(rule, severity, placeOf(place, match), reason)];
    }),
  );
}
