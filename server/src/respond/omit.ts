export function omit<T extends object, K extends keyof T>(value: T, ...fields: K[]): Omit<T, K> {
  const kept = Object.entries(value).filter(([field]) => !fields.includes(field as K));
  return Object.fromEntries(kept) as Omit<T, K>;
}
