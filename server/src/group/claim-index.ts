import type { ClaimMatch, ClaimMatcher } from '../score/scorer.js';
import { ClaimDocs, type IndexedCheck } from './claim-docs.js';
import { confidence, levelOf } from './claim-level.js';
import { rankClaims, type RankedClaim } from './claim-rank.js';
import { readClaim, type ClaimText } from './claim-text.js';
import { shortBelow } from './fingerprint.js';
import { sharedRun } from './shared-run.js';

export interface ClaimIndex extends ClaimMatcher {
  /** Adds checks at once; one with a known id replaces it. */
  add(factChecks: readonly IndexedCheck[]): void;
  remove(ids: readonly string[]): void;
  size(): number;
}

/** Removed checks stay in the lists until they are this share; then the lists are made anew. */
const mostWaste = 1 / 3;

/**
 * Finds published checks whose claim a text repeats: words by information, letters, windows and the check's own text
 * together (`claim-rank.ts`), with the level from how much of the title is found (`claim-level.ts`). In memory, no I/O.
 */
export function createClaimIndex(): ClaimIndex {
  let docs = new ClaimDocs();

  function remove(ids: readonly string[]): void {
    docs.remove(ids);
    if (docs.waste > mostWaste) docs = docs.compacted();
  }

  return {
    match(text, limit, view) {
      if (docs.size === 0) return [];
      const claim = readClaim(text, view);
      return claim.terms.length === 0 ? [] : matches(text, claim, docs, limit);
    },
    add(factChecks) {
      remove(factChecks.map(({ id }) => id));
      for (const check of factChecks) docs.add(check);
    },
    remove,
    size: () => docs.size,
  };
}

function matches(text: string, claim: ClaimText, docs: ClaimDocs, limit: number): ClaimMatch[] {
  const isShort = new Set(claim.terms.map(({ hash }) => hash)).size < shortBelow;
  let ceiling = 1;
  return rankClaims(claim, docs, limit).flatMap(({ doc, letterShare }: RankedClaim) => {
    const check = docs.check(doc);
    if (!check) return [];
    const title = docs.titleTerms(doc).map((term) => ({ ...term, weight: docs.words.weightOf(term.hash) }));
    // The order is the rank's; scores never rise down the list, so that sorting by score keeps it.
    ceiling = Math.min(ceiling, confidence(title, claim.terms, letterShare));
    return {
      id: check.id,
      title: check.title,
      score: Math.round(ceiling * 1000) / 1000,
      level: levelOf(ceiling, claim.forms.length, isShort),
      ...sharedRun(text, claim.terms, new Set(title.map(({ hash }) => hash))),
    };
  });
}
