interface Agreement {
  precision: number;
  recall: number;
  f1: number;
}

/** How well `found` puts together what `truth` puts together: over pairs, and over items (B-cubed). */
export function agreement(
  truth: readonly string[],
  found: readonly string[],
): { pairs: Agreement; items: Agreement } {
  const byTruth = countsOf(truth);
  const byFound = countsOf(found);
  const both = countsOf(truth.map((group, at) => keyOf(group, found[at] ?? '')));
  const shared = (at: number): number => both.get(keyOf(truth[at] ?? '', found[at] ?? '')) ?? 0;
  const mean = (counts: ReadonlyMap<string, number>, names: readonly string[]): number =>
    names.reduce((sum, name, at) => sum + shared(at) / (counts.get(name) ?? 1), 0) /
    Math.max(1, names.length);
  return {
    pairs: harmonic(pairsIn(both) / (pairsIn(byFound) || 1), pairsIn(both) / (pairsIn(byTruth) || 1)),
    items: harmonic(mean(byFound, found), mean(byTruth, truth)),
  };
}

function keyOf(left: string, right: string): string {
  return `${left}\n${right}`;
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function pairsIn(counts: ReadonlyMap<string, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}

function harmonic(precision: number, recall: number): Agreement {
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
