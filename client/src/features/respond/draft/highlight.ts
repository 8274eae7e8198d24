import type { LintFinding, LintPlace } from '@tanggap/shared/lint/lint-types';
import { citationPattern, placePattern } from '@tanggap/shared/response-rules';
import type { Mark } from '../../../components/marked-text/segments.js';

/** What is said about a stretch of a block while it is written. */
export interface TextRange extends Mark {
  kind: 'citation' | 'place' | 'block' | 'warn';
}

type Part = LintPlace['part'];

/** Stretches of a part's text to show: citations as chips, places to fill, and what the linter points at. */
export function rangesOf(text: string, part: Part, findings: readonly LintFinding[]): TextRange[] {
  const found = (pattern: RegExp, kind: TextRange['kind']): TextRange[] =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      number: null,
      kind,
    }));
  const places = found(placePattern, 'place');
  const linted = findings
    .filter(({ place }) => place.part === part && place.span !== null)
    .map(({ place, severity }): TextRange => {
      const [start, end] = place.span ?? [0, 0];
      return { start, end, number: null, kind: severity };
    })
    .filter((range) => !places.some(({ start, end }) => start === range.start && end === range.end));
  return [...found(citationPattern, 'citation'), ...places, ...linted];
}
