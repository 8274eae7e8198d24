import type { ClaimMatch, ClaimMatcher } from '../score/scorer.js';
import { ClaimDocs, type IndexedCheck } from './claim-docs.js';
import { fitOf, levelOf } from './claim-level.js';
import { rankClaims, type RankedClaim } from './claim-rank.js';
import { readClaim, type ClaimText } from './claim-text.js';
import { shortBelow } from './fingerprint.js';
import { sharedRun } from './shared-run.js';

export interface ClaimIndex extends ClaimMatcher {
  /** Adds checks at once; one with a known id replaces it, and without `wordings` keeps those known. */
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

  function tidy(): void {
    if (docs.waste > mostWaste) docs = docs.compacted();
  }

  return {
    match(text, limit, view) {
      if (docs.size === 0) return [];
      const claim = readClaim(text, view);
      return claim.terms.length === 0 ? [] : matches(text, claim, docs, limit);
    },
    add(factChecks) {
      for (const check of factChecks) docs.add(check);
      tidy();
    },
    remove(ids) {
      docs.remove(ids);
      tidy();
    },
    size: () => docs.size,
  };
}

/** Checks looked at beyond those asked for, to see whether another claim fits as well as the best. */
const rivals = 6;

function matches(text: string, claim: ClaimText, docs: ClaimDocs, limit: number): ClaimMatch[] {
  const isShort = new Set(claim.terms.map(({ hash }) => hash)).size < shortBelow;
  const ranked = rankClaims(claim, docs, Math.max(limit, rivals));
  const isAlike = likenessTo(ranked[0], docs);
  const isClear = standsOut(ranked, isAlike);
  let ceiling = 1;
  return ranked.slice(0, limit).flatMap((one) => {
    const check = docs.check(one.doc);
    if (!check) return [];
    // The order is the rank's; scores never rise down the list, so that sorting by score keeps it.
    ceiling = Math.min(ceiling, fitOf(one.hits, one.letterShare));
    const mayBeSure = !isShort && isClear && isAlike(one);
    return {
      id: check.id,
      title: check.title,
      score: Math.round(ceiling * 1000) / 1000,
      level: levelOf(ceiling, one.hits, claim.forms.length, mayBeSure),
      ...sharedRun(text, claim.terms, new Set(one.title.map(({ hash }) => hash))),
    };
  });
}

/** Titles alike from here on say one claim, however many outlets checked it. */
const alikeFrom = 0.8;
/** By how much the best must lead the next different claim; a lead under this was wrong three times as often. */
const clearLead = 0.3;

function likenessTo(best: RankedClaim | undefined, docs: ClaimDocs): (other: RankedClaim) => boolean {
  return (other) =>
    best === other || (best !== undefined && docs.titleLikeness(best.doc, other.doc) >= alikeFrom);
}

function standsOut(ranked: readonly RankedClaim[], isAlike: (other: RankedClaim) => boolean): boolean {
  const rival = ranked.find((other) => !isAlike(other));
  return rival === undefined || (ranked[0]?.rank ?? 0) - rival.rank >= clearLead;
}
