import { mix } from './hash.js';

/**
 * Hashes of the character 4-grams of words, each word padded by one blank; words of three letters or fewer give one
 * gram. Without repeats, in order of first sight.
 */
export function letterGrams(words: readonly string[]): Set<number> {
  const grams = new Set<number>();
  for (const word of words) {
    const length = word.length + 2;
    let window = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = at === 0 || at === length - 1 ? 32 : word.charCodeAt(at - 1);
      window = (window << 8) | (unit & 0xff);
      if (at >= 3) grams.add(mix(window));
    }
    if (length < 4) grams.add(mix(window));
  }
  return grams;
}
