import { countsAsEvidence } from '@tanggap/shared/evidence-rules';
import { isExpired, type References } from '@tanggap/shared/response-rules';
import type { Source } from './citations.js';

/** Something that may be cited now. */
export interface CitableSource extends Source {
  title: string;
  /** Who issued it. */
  by: string;
}

/** Archived evidence, facts and narratives in force. What lapsed must be renewed before anybody leans on it. */
export function sourcesOf({ evidence, facts, narratives }: References, now: string): CitableSource[] {
  return [
    ...evidence
      .filter(countsAsEvidence)
      .map(({ id, title, publisher }) => ({ kind: 'evidence' as const, id, title, by: publisher })),
    ...facts
      .filter((fact) => !isExpired(fact, now))
      .map(({ id, statement, agency }) => ({ kind: 'fact' as const, id, title: statement, by: agency })),
    ...narratives
      .filter((narrative) => !isExpired(narrative, now))
      .map(({ id, title, owner }) => ({ kind: 'narrative' as const, id, title, by: owner })),
  ];
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Sources that hold every word typed, in any order. */
export function matching(sources: readonly CitableSource[], typed: string): CitableSource[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return sources.filter(({ id, title, by }) => {
    const text = folded(`${id} ${title} ${by}`);
    return words.every((word) => text.includes(word));
  });
}
