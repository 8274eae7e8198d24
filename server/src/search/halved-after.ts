/** Hours that must follow quietly before one may say that it stayed so. */
const quietHours = 3;

/**
 * Hours after publication until the volume stayed at half or less of its peak hour before; null where it has not, where
 * fewer than three whole hours have passed since, or where nothing was there to halve.
 */
export function halvedAfter(before: readonly number[], after: readonly number[]): number | null {
  const half = Math.max(0, ...before) / 2;
  if (half === 0) return null;
  const lastLoud = after.findLastIndex((count) => count > half);
  const quiet = lastLoud + 1;
  return after.length - quiet >= quietHours ? quiet : null;
}
