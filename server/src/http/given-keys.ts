/**
 * The keys of a partial edit that were really in the body: a partial schema fills in defaults for the others, which would
 * reset what nobody touched.
 */
export function givenKeys<T extends object>(
  parsed: T,
  raw: unknown,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = typeof raw === 'object' && raw !== null ? raw : {};
  const entries = Object.entries(parsed).filter(
    ([key, value]) => Object.hasOwn(given, key) && value !== undefined,
  );
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
