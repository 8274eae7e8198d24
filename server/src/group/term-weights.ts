const bits = 16;
const shift = 32 - bits;
/** Texts after which older counts fade by half, so that weights follow the weeks. */
const halfLife = 200_000;
/** Even the most common term says a little. */
const least = 0.2;

/** How informative a term is among the texts seen lately. */
export interface TermWeights {
  of(term: number): number;
  /** The weight of a term never seen. */
  most(): number;
  count(terms: Uint32Array): void;
}

/** `common` are terms known beforehand to say little, such as program names: counted as in every tenth text. */
export function createTermWeights(
  background: Iterable<[number, number]>,
  size: number,
  common: Iterable<number>,
): TermWeights {
  const counts = new Float64Array(1 << bits);
  const logs = new Float32Array(1 << bits);
  let total = size;
  let logTotal = Math.log(total + 1);
  for (const [term, count] of background) counts[term >>> shift] = count;
  for (const term of common) counts[term >>> shift] = Math.max(counts[term >>> shift] ?? 0, size / 10);
  refresh();

  function refresh(): void {
    for (let at = 0; at < counts.length; at += 1) logs[at] = Math.log((counts[at] ?? 0) + 1);
  }

  return {
    of: (term) => Math.max(least, logTotal - (logs[term >>> shift] ?? 0)),
    most: () => logTotal,
    count(terms) {
      total += 1;
      for (const term of terms) {
        const count = (counts[term >>> shift] ?? 0) + 1;
        counts[term >>> shift] = count;
        logs[term >>> shift] = Math.log(count + 1);
      }
      if (total >= halfLife) {
        total /= 2;
        for (let at = 0; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) / 2;
        refresh();
      }
      logTotal = Math.log(total + 1);
    },
  };
}
