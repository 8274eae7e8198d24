const dayMs = 86_400_000;

/** Monday of an ISO week `2026-W47` as epoch ms at UTC midnight. */
function mondayOf(week: string): number {
  const year = Number(week.slice(0, 4));
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth - weekday * dayMs + (Number(week.slice(6)) - 1) * 7 * dayMs;
}

/** The ISO week of a day `2026-11-19`: the year is that of its Thursday. */
export function weekOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const thursday = at + (3 - ((new Date(at).getUTCDay() + 6) % 7)) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The week so many weeks later. */
export function weekAfter(week: string, by: number): string {
  return weekOf(new Date(mondayOf(week) + by * 7 * dayMs).toISOString().slice(0, 10));
}

export const isWeek = (text: string | null): text is string =>
  text !== null && /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text);
