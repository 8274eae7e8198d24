/** Every so many of the items, in their order; all where there are no more than `limit`. */
export function evenly<Item>(items: readonly Item[], limit: number): Item[] {
  const step = items.length / limit;
  if (step <= 1) return [...items];
  return Array.from({ length: limit }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}
