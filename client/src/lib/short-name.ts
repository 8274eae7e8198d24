/** `Program Keluarga Harapan (PKH)` → `PKH`: what people call a program where space is short. */
export function shortName(name: string): string {
  return /\(([^()]{2,14})\)\s*$/.exec(name)?.[1] ?? name;
}
