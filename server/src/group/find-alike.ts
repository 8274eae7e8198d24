import { overlap } from './claim-likeness.js';
import type { Fingerprint } from './fingerprint.js';
import { sketchLikeness } from './letter-sketch.js';
import { reach } from './limits.js';
import { bands, likeness } from './min-hash.js';
import type { RecentTexts } from './recent-texts.js';
import type { TermWeights } from './term-weights.js';

export interface Alike {
  seq: number;
  /** Jaccard of word pairs; 0 where it was not compared. */
  edit: number;
  /** Likeness of the claim, 0..1. */
  claim: number;
  sharedTerms: number;
}

/** Remembered texts that resemble `text`, with both likenesses, in no order. `from` is the earliest publication in ms. */
export function findAlike(
  text: Fingerprint,
  recent: RecentTexts,
  weights: TermWeights,
  from: number,
): Alike[] {
  const candidates = [...new Set([...bySignature(text, recent), ...byTerms(text, recent, weights)])];
  return candidates
    .filter((seq) => recent.published(seq) >= from && recent.sharesProgram(seq, text.programs))
    .map((seq) => compare(text, seq, recent, weights));
}

/** The terms of a text under which it is remembered and looked for: its rarest. */
export function rarestTerms(text: Fingerprint, weights: TermWeights): number[] {
  const terms = [...text.terms];
  if (terms.length <= reach.terms) return terms;
  return terms
    .map((term) => ({ term, weight: weights.of(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, reach.terms)
    .map(({ term }) => term);
}

function bySignature(text: Fingerprint, recent: RecentTexts): Iterable<number> {
  if (!text.likeness) return [];
  const hits = new Map<number, number>();
  const { signature } = text.likeness;
  for (let band = 0; band < bands; band += 1) {
    recent.eachInBand(band, signature[band] ?? 0, reach.perBand, (seq) =>
      hits.set(seq, (hits.get(seq) ?? 0) + 1),
    );
  }
  return best(hits, reach.compared);
}

function byTerms(text: Fingerprint, recent: RecentTexts, weights: TermWeights): Iterable<number> {
  const hits = new Map<number, number>();
  for (const term of rarestTerms(text, weights)) {
    const weight = weights.of(term);
    recent.eachWithTerm(term, reach.perTerm, (seq) => hits.set(seq, (hits.get(seq) ?? 0) + weight));
  }
  return best(hits, reach.compared);
}

function best(hits: Map<number, number>, count: number): number[] {
  if (hits.size <= count) return [...hits.keys()];
  return [...hits]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([seq]) => seq);
}

function compare(text: Fingerprint, seq: number, recent: RecentTexts, weights: TermWeights): Alike {
  const { balance, containment, shared } = overlap(text.terms, recent.terms(seq), weights);
  if (!text.likeness || recent.isShort(seq)) {
    return { seq, edit: 0, claim: claimScore(balance, containment, balance), sharedTerms: shared };
  }
  const letters = sketchLikeness(text.likeness.letters, ...recent.letters(seq));
  return {
    seq,
    edit: likeness(text.likeness.signature, ...recent.signatures(seq)),
    claim: claimScore(balance, containment, letters),
    sharedTerms: shared,
  };
}

/** Letters (a Jaccard) run lower than the term shares, so they count twice their value, at most 1. */
function claimScore(balance: number, containment: number, letters: number): number {
  return 0.55 * balance + 0.25 * containment + 0.2 * Math.min(1, 2 * letters);
}
