import { mix } from './hash.js';

let grams = new Uint32Array(4_096);

/**
 * Hashes of the character 4-grams of words, each word padded by one blank; words of three letters or fewer give one
 * gram. With repeats, in order. The array is used again by the next call.
 */
export function letterGrams(words: readonly string[]): Uint32Array {
  let count = 0;
  for (const word of words) {
    const length = word.length + 2;
    if (count + length > grams.length) grams = longerThan(grams, count + length);
    let window = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = at === 0 || at === length - 1 ? 32 : word.charCodeAt(at - 1);
      window = (window << 8) | (unit & 0xff);
      if (at >= 3) grams[count++] = mix(window);
    }
    if (length < 4) grams[count++] = mix(window);
  }
  return grams.subarray(0, count);
}

function longerThan(values: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(length * 2);
  longer.set(values);
  return longer;
}
