const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Seeds keep the blocks of features apart, so that a word and an equal run of letters are two features. */
export const seeds = {
  word: offsetBasis,
  pair: 0x1b873593,
  plain: 0x2c1b3c6d,
  negated: 0x297a2d39,
  chars: 0x5bd1e995,
} as const;

/** FNV-1a over the UTF-16 units from `from` to `to`, without cutting a substring out. */
export function hashRange(text: string, from: number, to: number, seed: number): number {
  let hash = seed | 0;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  return finish(hash);
}

export function hashPair(first: number, second: number): number {
  return finish(Math.imul(first ^ seeds.pair, prime) ^ Math.imul(second, 0x85ebca6b));
}

/** Adds one unit to a running hash; end with `finish`. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, prime);
}

/** Spreads the bits, because tables use the lowest ones; never 0, which marks an empty place in a table. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  mixed = (mixed ^ (mixed >>> 16)) >>> 0;
  return mixed === 0 ? 1 : mixed;
}

/** The feature of a word under a negation, from the number of its meaning. */
export function hashNegated(meaning: number): number {
  return finish(Math.imul(meaning ^ seeds.negated, prime));
}
