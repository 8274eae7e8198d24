const bits = 16;
/** Texts after which older counts fade by half, so that weights follow the weeks. */
const halfLife = 200_000;

/** How informative a term is among the texts seen lately. */
export interface TermWeights {
  of(term: number): number;
  count(terms: Uint32Array): void;
}

/** `common` are terms known beforehand to say little, such as program names: counted as in every tenth text. */
export function createTermWeights(
  background: Iterable<[number, number]>,
  size: number,
  common: Iterable<number>,
): TermWeights {
  const counts = new Uint32Array(1 << bits);
  let total = size;
  for (const [term, count] of background) counts[term >>> (32 - bits)] = count;
  for (const term of common)
    counts[term >>> (32 - bits)] = Math.max(counts[term >>> (32 - bits)] ?? 0, size / 10);
  return {
    of: (term) => Math.max(0.2, Math.log((total + 1) / ((counts[term >>> (32 - bits)] ?? 0) + 1))),
    count(terms) {
      total += 1;
      for (const term of terms) counts[term >>> (32 - bits)] = (counts[term >>> (32 - bits)] ?? 0) + 1;
      if (total < halfLife) return;
      total /= 2;
      for (let at = 0; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) / 2;
    },
  };
}
