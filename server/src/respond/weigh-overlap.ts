import { readClaim, type ClaimText } from '../group/claim-text.js';
import { defaultTermWeights } from '../group/default-term-weights.js';
import type { TermWeights } from '../group/term-weights.js';

/** How much two texts speak of the same, and the words that say so. */
export interface Overlap {
  /** 0..1: weight of the shared stems against both texts' own weight (cosine over sets). */
  score: number;
  /** The shared words as the first text has them, the most telling first. */
  shared: string[];
  /** Numbers in both, after reading `600 ribu` as 600000. */
  sharedNumbers: number;
}

/** Made on first use: reading the background counts costs some milliseconds that a start need not spend. */
let weights: TermWeights | null = null;
const mostShown = 6;

/** The weight of each different stem: rare words tell more, a number as much as a word never seen. */
function weighed({ terms }: ClaimText): Map<string, { weight: number; form: string; isNumber: boolean }> {
  const known = (weights ??= defaultTermWeights());
  return new Map(
    terms.map(({ stem, hash, word }) => {
      const isNumber = word.kind === 'number';
      return [stem, { weight: isNumber ? known.most() : known.of(hash), form: word.form, isNumber }];
    }),
  );
}

function total(terms: ReadonlyMap<string, { weight: number }>): number {
  return [...terms.values()].reduce((sum, { weight }) => sum + weight, 0);
}

/** Compares two texts by the stems they share, weighted by rarity in everyday Indonesian. Pure. */
export function overlapOf(text: string, other: string): Overlap {
  const [mine, theirs] = [weighed(readClaim(text)), weighed(readClaim(other))];
  const shared = [...mine]
    .filter(([stem]) => theirs.has(stem))
    .map(([, term]) => term)
    .toSorted((a, b) => b.weight - a.weight);
  const both = Math.sqrt(total(mine) * total(theirs));
  const weight = shared.reduce((sum, term) => sum + term.weight, 0);
  return {
    score: both === 0 ? 0 : Math.round((weight / both) * 1_000) / 1_000,
    shared: shared.slice(0, mostShown).map(({ form }) => form),
    sharedNumbers: shared.filter(({ isNumber }) => isNumber).length,
  };
}
