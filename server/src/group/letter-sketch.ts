import { mix } from './hash.js';

/** One byte a bin; the spread of the estimate at .5 is ±.06. */
export const sketchSize = 64;

const least = new Uint32Array(sketchSize);

/**
 * A sketch of a text's character 4-grams by one-permutation hashing: the hash names a bin, the bin keeps its smallest.
 * It finds spellings that words miss (`pndaftaran`, `dibagiin`), at one hash a letter. 0 stands for an empty bin.
 */
export function letterSketch(words: readonly string[]): Uint8Array {
  least.fill(0xffffffff);
  let window = 32;
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) window = push(window, word.charCodeAt(at));
    window = push(window, 32);
  }
  const sketch = new Uint8Array(sketchSize);
  for (let bin = 0; bin < sketchSize; bin += 1) {
    const smallest = least[bin] ?? 0;
    if (smallest !== 0xffffffff) sketch[bin] = 1 + ((smallest >>> 3) % 255);
  }
  return sketch;
}

function push(window: number, unit: number): number {
  const next = (window << 8) | (unit & 0xff);
  const hash = mix(next);
  const bin = hash & (sketchSize - 1);
  if (hash < (least[bin] ?? 0)) least[bin] = hash;
  return next;
}

/** Estimated Jaccard similarity of the 4-grams, 0..1; `offset` is where the other starts in a longer array. */
export function sketchLikeness(sketch: Uint8Array, others: Uint8Array, offset: number): number {
  let filled = 0;
  let equal = 0;
  for (let bin = 0; bin < sketchSize; bin += 1) {
    const own = sketch[bin];
    const other = others[offset + bin];
    if (own === 0 && other === 0) continue;
    filled += 1;
    if (own === other) equal += 1;
  }
  return filled === 0 ? 0 : equal / filled;
}
