import { overlap, type Overlap } from './claim-likeness.js';
import type { Fingerprint } from './fingerprint.js';
import { sketchLikeness } from './letter-sketch.js';
import { reach } from './limits.js';
import { bands, likeness } from './min-hash.js';
import type { RecentTexts } from './recent-texts.js';
import { Tally } from './tally.js';
import type { TermWeights } from './term-weights.js';

const tally = new Tally();
/** Jaccard of word pairs from which a text is a copy but for a word or two. */
const plainForward = 0.8;

export interface Alike {
  seq: number;
  /** Jaccard of word pairs; 0 where it was not compared. */
  edit: number;
  /** What both say. */
  claim: Overlap;
  /** Likeness of the claim, 0..1, as shown to people. */
  likeness: number;
}

/** Remembered texts that resemble `text`, with both likenesses, in no order. `from` is the earliest publication in ms. */
export function findAlike(
  text: Fingerprint,
  recent: RecentTexts,
  weights: TermWeights,
  from: number,
): Alike[] {
  const edits = new Set<number>();
  addBySignature(text, recent, edits);
  const alike = compareAll(text, edits, recent, weights, from);
  // A plain forward needs no second search.
  if (alike.some(({ edit }) => edit >= plainForward)) return alike;
  const claims = new Set<number>();
  addByTerms(text, recent, weights, claims);
  for (const seq of edits) claims.delete(seq);
  return [...alike, ...compareAll(text, claims, recent, weights, from)];
}

function compareAll(
  text: Fingerprint,
  candidates: ReadonlySet<number>,
  recent: RecentTexts,
  weights: TermWeights,
  from: number,
): Alike[] {
  const alike: Alike[] = [];
  for (const seq of candidates) {
    if (recent.published(seq) < from || !recent.sharesProgram(seq, text.programs)) continue;
    alike.push(compare(text, seq, recent, weights));
  }
  return alike;
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

function addBySignature(text: Fingerprint, recent: RecentTexts, into: Set<number>): void {
  if (!text.likeness) return;
  const { signature } = text.likeness;
  for (let band = 0; band < bands; band += 1) {
    recent.eachInBand(band, signature[band] ?? 0, reach.perBand, (seq) => tally.add(seq, 1));
  }
  tally.takeBest(reach.compared, into);
}

function addByTerms(text: Fingerprint, recent: RecentTexts, weights: TermWeights, into: Set<number>): void {
  for (const term of rarestTerms(text, weights)) {
    const weight = weights.of(term);
    recent.eachWithTerm(term, reach.perTerm, (seq) => tally.add(seq, weight));
  }
  tally.takeBest(reach.compared, into);
}

function compare(text: Fingerprint, seq: number, recent: RecentTexts, weights: TermWeights): Alike {
  const claim = overlap(text.terms, recent.terms(seq), weights);
  const hasBoth = text.likeness !== null && !recent.isShort(seq);
  const edit = hasBoth && text.likeness ? likeness(text.likeness.signature, ...recent.signatures(seq)) : 0;
  const letters =
    hasBoth && text.likeness
      ? sketchLikeness(text.likeness.letters, ...recent.letters(seq))
      : claim.balance / 2;
  return { seq, edit, claim, likeness: claimLikeness(claim, letters) };
}

/** Letters (a Jaccard) run lower than the term shares, so they count twice their value, at most 1. */
function claimLikeness({ balance, containment }: Overlap, letters: number): number {
  return 0.4 * balance + 0.4 * containment + 0.2 * Math.min(1, 2 * letters);
}

/** Whether two texts share enough for `limit`. */
export function isSameClaim({ claim }: Alike, limit: Overlap): boolean {
  return (
    claim.mass >= limit.mass &&
    claim.containment >= limit.containment &&
    claim.balance >= limit.balance &&
    claim.shared >= limit.shared
  );
}
