/** Chance that is the same in every run. */
export interface Chance {
  /** From 0 up to, without, `below`. */
  number(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** The first items more often than the last, as words are in a language. */
  common<Item>(items: readonly Item[]): Item;
  happens(share: number): boolean;
}

export function chance(seed: number): Chance {
  let state = seed;
  // The generator of Park and Miller.
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const at = <Item>(items: readonly Item[], share: number) => items[Math.floor(share * items.length)] as Item;
  return {
    number: (below) => Math.floor(next() * below),
    pick: (items) => at(items, next()),
    common: (items) => at(items, next() * next()),
    happens: (share) => next() < share,
  };
}
