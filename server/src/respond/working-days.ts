const dayMs = 86_400_000;
/** Western Indonesia Time, which due dates of ministries are counted in. */
const wibMs = 7 * 3_600_000;

/**
 * The moment so many working days after `at`, at the same time of day. Saturdays and Sundays in WIB are not counted;
 * public holidays are, because their list changes by decree.
 */
export function afterWorkingDays(at: string, days: number): string {
  let moment = Date.parse(at);
  let left = days;
  while (left > 0) {
    moment += dayMs;
    const weekday = new Date(moment + wibMs).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(moment).toISOString();
}
