/** Counts drawn from a negative binomial law of this mean and variance `dispersion` × mean, the same ones every time. */
export function noiseOf(mean: number, dispersion: number, seed: number): () => number {
  const random = randomOf(seed);
  return () => {
    const rate = dispersion <= 1 ? mean : gammaOf(mean / (dispersion - 1), random) * (dispersion - 1);
    return poissonOf(rate, random);
  };
}

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normalOf(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang (2000); shapes below one by the boost of their §8. */
function gammaOf(shape: number, random: () => number): number {
  if (shape < 1) return gammaOf(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normalOf(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Knuth's product, in parts small enough for its exponential. */
function poissonOf(rate: number, random: () => number): number {
  if (rate > 50) return poissonOf(50, random) + poissonOf(rate - 50, random);
  const limit = Math.exp(-rate);
  let [count, product] = [0, random()];
  while (product > limit) {
    count += 1;
    product *= random();
  }
  return count;
}
