import type { OfficeWeek, Stretch, WorkCalendar } from '@tanggap/shared/work-calendar';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `00:00` at the end of a stretch is midnight. */
const endOf = ({ to }: Stretch): string => (to === '00:00' ? '24:00' : to);

/** In order, each end after its start, none over another. */
export function areStretchesRight(stretches: readonly Stretch[]): boolean {
  return stretches.every((stretch, index) => {
    if (!clock.test(stretch.from) || !clock.test(stretch.to)) return false;
    const before = stretches[index - 1];
    return endOf(stretch) > stretch.from && (before === undefined || endOf(before) <= stretch.from);
  });
}

export const officeDays = ['weekdays', 'friday', 'weekend'] as const satisfies readonly (keyof OfficeWeek)[];

export const isWeekRight = (week: OfficeWeek): boolean =>
  officeDays.every((day) => areStretchesRight(week[day]));

export const isRamadanRight = ({ from, to }: WorkCalendar['ramadans'][number]): boolean =>
  from !== '' && to !== '' && from <= to;
