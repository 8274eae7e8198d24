const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(?:Z|[+-](\d{2}):?(\d{2}))?$/;
/** Nothing that a desk stores is older; a year of five digits is a slip. */
const years = { first: 1990, last: 2100 };

/** A day `2026-11-19` or a moment `2026-11-19T08:30`, as it stands in the calendar; null for anything else. */
export function readDate(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  if (day.test(text)) return isDay(text) ? text : null;
  const [, date = '', hour = '', minute = '', second = '0', zoneHour = '0', zoneMinute = '0'] =
    moment.exec(text) ?? [];
  if (!isDay(date)) return null;
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isClock && Number(zoneHour) < 24 && Number(zoneMinute) < 60 ? text : null;
}

function isDay(text: string): boolean {
  const [, year = '', month = '', date = ''] = day.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  return y >= years.first && y <= years.last && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day that was probably meant: `19/11/2026` and `19-11-2026` (day first, as in Indonesia), `2026-11-31`, `2026-11`. */
export function guessDate(typed: string): string | null {
  const text = typed.trim();
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/.exec(text);
  const [year, month, date] = dayFirst
    ? [Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])]
    : [Number(yearFirst?.[1]), Number(yearFirst?.[2]), Number(yearFirst?.[3] ?? 1)];
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return readDate(`${year}-${two(month)}-${two(Math.min(date, daysIn(year, month)))}`);
}
