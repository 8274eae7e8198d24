import type { WorkCalendar } from '@tanggap/shared/work-calendar';

export type Holiday = WorkCalendar['holidays'][number];

export type LineReason = 'no-date' | 'not-a-date' | 'other-year' | 'no-name' | 'twice';

export interface LineProblem {
  /** Counted from 1, as people do. */
  line: number;
  text: string;
  reason: LineReason;
}

const leave = /^cuti bersama\b/i;
/** A list mark, the date, a separator or none, and the rest. */
const form = /^[-•*]?\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)[\s:;,–-]*(.*)$/;

/** A year's holidays as lines, as they can be pasted again. */
export function writeHolidays(holidays: readonly Holiday[], year: number): string {
  return holidays
    .filter(({ day }) => day.startsWith(`${year}-`))
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, name, kind }) =>
      kind === 'joint-leave' && !leave.test(name) ? `${day} Cuti bersama ${name}` : `${day} ${name}`,
    )
    .join('\n');
}

/** Reads pasted lines; empty ones are passed over, each other one is a holiday or a problem at its place. */
export function readHolidays(text: string, year: number): { holidays: Holiday[]; problems: LineProblem[] } {
  const holidays: Holiday[] = [];
  const problems: LineProblem[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const read = readLine(line, year);
    const isTwice = typeof read !== 'string' && holidays.some(({ day }) => day === read.day);
    if (typeof read === 'string') problems.push({ line: index + 1, text: line, reason: read });
    else if (isTwice) problems.push({ line: index + 1, text: line, reason: 'twice' });
    else holidays.push(read);
  });
  return { holidays, problems };
}

function readLine(line: string, year: number): Holiday | LineReason {
  const [, years, months, days, rest] = form.exec(line) ?? [];
  if (years === undefined || months === undefined || days === undefined) return 'no-date';
  const day = `${years}-${months.padStart(2, '0')}-${days.padStart(2, '0')}`;
  if (!isRealDay(day)) return 'not-a-date';
  if (Number(years) !== year) return 'other-year';
  const name = (rest ?? '').trim();
  if (name.length < 2 || name.length > 80) return 'no-name';
  return { day, name, kind: leave.test(name) ? 'joint-leave' : 'holiday' };
}

/** JavaScript turns 30 February into 2 March; a calendar does not. */
function isRealDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
}
