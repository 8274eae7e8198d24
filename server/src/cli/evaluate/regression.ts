import type { Figure } from './figure.js';

/** Figures fall by this much before it is called a regression, where no interval was drawn. */
const tolerance = 0.01;

/** The figures that became worse than the committed ones, as sentences; a figure that is new or gone is none. */
export function regressions(figures: readonly Figure[], committed: readonly Figure[]): string[] {
  const before = new Map(committed.map((one) => [keyOf(one), one]));
  return figures.flatMap((now) => {
    const old = before.get(keyOf(now));
    if (!old || !isWorse(now, old)) return [];
    return [`${now.name}, ${now.set}: ${old.value.toFixed(3)} before, ${now.value.toFixed(3)} now`];
  });
}

function keyOf({ name, set }: Figure): string {
  return `${name}\n${set}`;
}

function isWorse(now: Figure, old: Figure): boolean {
  // How much is said is a choice, not a quality.
  if (/share|said with|where stated|≥ \.5$/.test(now.name)) return false;
  const isBetterLow = /few is right|ECE/.test(now.name);
  return isBetterLow ? now.value > old.value + tolerance / 2 : now.value < old.value - tolerance;
}
