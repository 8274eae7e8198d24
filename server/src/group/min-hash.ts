import { mix } from './hash.js';

/** Permutations, rows a band, bands: two texts of Jaccard .5 meet in a band with p .87, of .3 with p .23. */
const permutations = 128;
export const bands = 32;

const least = new Int32Array(permutations);

/**
 * MinHash signature: one byte a permutation, four bytes a band, so that each of the 32 numbers is the key of a band.
 * Permutations are made by double hashing (start + p × step), one addition each. Eight bits a permutation suffice: the
 * chance of equal bytes (1/256) is taken out again in `likeness`.
 */
export function minHash(shingles: Uint32Array, count: number): Uint32Array {
  least.fill(0x7fffffff);
  for (let at = 0; at < count; at += 1) {
    let value = shingles[at] ?? 0;
    const step = mix(value ^ 0x5bd1e995) | 1;
    for (let p = 0; p < permutations; p += 1) {
      value = (value + step) | 0;
      if (value < (least[p] ?? 0)) least[p] = value;
    }
  }
  const signature = new Uint32Array(bands);
  for (let p = 0; p < permutations; p += 1) {
    const byte = mix(least[p] ?? 0) & 0xff;
    const band = p >>> 2;
    signature[band] = ((signature[band] ?? 0) | (byte << ((p & 3) * 8))) >>> 0;
  }
  return signature;
}

/** Estimated Jaccard similarity of two signatures, 0..1; `offset` is where the other starts in a longer array. */
export function likeness(signature: Uint32Array, others: Uint32Array, offset: number): number {
  let equal = 0;
  for (let band = 0; band < bands; band += 1) {
    const difference = (signature[band] ?? 0) ^ (others[offset + band] ?? 0);
    if ((difference & 0xff) === 0) equal += 1;
    if ((difference & 0xff00) === 0) equal += 1;
    if ((difference & 0xff0000) === 0) equal += 1;
    if ((difference & 0xff000000) === 0) equal += 1;
  }
  const chance = 1 / 256;
  return Math.max(0, (equal / permutations - chance) / (1 - chance));
}
