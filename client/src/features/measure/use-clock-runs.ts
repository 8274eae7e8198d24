import { machineStages, type Stage } from '@tanggap/shared/metrics';
import type { ClockMode } from '@tanggap/shared/work-calendar';
import { shiftDay } from './address.js';
import { isCounting } from './counting.js';
import { startOfDay } from '../../lib/day.js';
import { useFormat } from '../../lib/format.js';
import { useCalendar, useShifts } from '../../lib/measure-queries.js';
import { useNow } from '../../lib/now.js';

/** The shifts of yesterday, today and tomorrow: one over midnight began the day before. */
export function useNearShifts() {
  const { dayKey, zone } = useFormat();
  const today = dayKey(useNow(60_000));
  return useShifts({
    from: startOfDay(shiftDay(today, -1, zone), zone),
    to: startOfDay(shiftDay(today, 2, zone), zone),
  });
}

/** Whether the clock of a stage moves now, so that what waits may count up on the screen without asking again. */
export function useClockRuns(mode: ClockMode | null): (stage: Stage) => boolean {
  const now = useNow(60_000);
  const { zone } = useFormat();
  const shifts = useNearShifts().data?.shifts ?? [];
  const calendar = useCalendar().data;
  const runs = isCounting({ mode, shifts, calendar, zone }, now);
  return (stage) => runs || machineStages.includes(stage);
}
