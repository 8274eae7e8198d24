import type { LintFinding, LintPlace } from '@tanggap/shared/lint/lint-types';
import { blockKeys, type BlockKey } from '@tanggap/shared/vocabulary';

export type EditablePart = BlockKey | 'headline';

const parts: readonly EditablePart[] = ['headline', ...blockKeys];

export const isEditable = (part: LintPlace['part']): part is EditablePart =>
  (parts as readonly (string | null)[]).includes(part);

/** The linter names no part for the contact, only where in it something stands; see `partsOf`. */
export const contactSpan = ({ part, span }: LintPlace): [number, number] | null =>
  part === null ? span : null;

const rank = ({ part }: LintPlace): number => (isEditable(part) ? parts.indexOf(part) : parts.length);

/** What holds back first, then in the order in which the text is read. */
export function orderFindings(findings: readonly LintFinding[]): LintFinding[] {
  const weight = ({ severity }: LintFinding) => (severity === 'block' ? 0 : 1);
  return [...findings].sort(
    (a, b) =>
      weight(a) - weight(b) ||
      rank(a.place) - rank(b.place) ||
      (a.place.span?.[0] ?? 0) - (b.place.span?.[0] ?? 0),
  );
}

export interface Caret {
  part: EditablePart;
  at: number;
}

/** The finding after the caret in reading order, from the top again after the last; null where the text has none. */
export function nextFinding(findings: readonly LintFinding[], from: Caret | null): LintFinding | null {
  const placed = findings
    .filter(({ place }) => isEditable(place.part))
    .sort((a, b) => rank(a.place) - rank(b.place) || (a.place.span?.[0] ?? 0) - (b.place.span?.[0] ?? 0));
  if (from === null) return placed[0] ?? null;
  const here = parts.indexOf(from.part);
  const after = placed.find(
    ({ place }) => rank(place) > here || (rank(place) === here && (place.span?.[0] ?? 0) > from.at),
  );
  return after ?? placed[0] ?? null;
}
