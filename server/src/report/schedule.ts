import { AppError } from '@tanggap/shared/errors';
import { reportScheduleSchema, type ReportSchedule } from '@tanggap/shared/report';
import type { Store } from '../store/store.js';
import { clockAt, dayAt } from './desk-day.js';
import { logReport } from './log-report.js';
import { makeReport } from './make-report.js';
import type { Reporter, ReportDeps } from './report-deps.js';

const name = 'report-schedule';

/** Off until a supervisor switches it on; 15:00 is when the desks that were asked close their day. */
const first: ReportSchedule = {
  version: 0,
  isOn: false,
  at: '15:00',
  onWorkingDaysOnly: true,
  destinationIds: [],
};

export async function readSchedule({ store }: { store: Pick<Store, 'settings'> }): Promise<ReportSchedule> {
  const kept = await store.settings.get(name);
  return kept === null ? first : reportScheduleSchema.parse(kept);
}

/** Saves the schedule; `schedule.version` is the one its writer saw. Rejects with `record-changed` (`details.record`). */
export async function changeSchedule(
  deps: Pick<ReportDeps, 'store' | 'publisher' | 'now'>,
  reporter: Reporter,
  schedule: ReportSchedule,
): Promise<ReportSchedule> {
  const now = await readSchedule(deps);
  if (now.version !== schedule.version) {
    throw new AppError('record-changed', 'the schedule was saved by somebody else', { record: now });
  }
  const kept = { ...schedule, version: schedule.version + 1 };
  await deps.store.settings.put(name, kept);
  await logReport(deps, reporter, 'report-schedule:change', name, { schedule });
  deps.publisher.recordChanged('setting', name);
  return kept;
}

/**
 * Makes today's report once its time has come: also late, where the server was down at that time, and never twice a day,
 * because the reports that it made are asked for first. Resolves with the report's id, or null where nothing was due.
 */
export async function runSchedule(deps: ReportDeps, now: string): Promise<string | null> {
  const schedule = await readSchedule(deps);
  if (!schedule.isOn) return null;
  const calendar = await deps.calendar();
  const day = dayAt(now, calendar.zone);
  if (clockAt(now, calendar.zone) < schedule.at) return null;
  if (schedule.onWorkingDaysOnly && !deps.isWorkingDay(day, calendar)) return null;
  const { records } = await deps.store.reports.list({ marks: ['kind:daily', `day:${day}`], limit: 200 });
  if (records.some(({ createdBy }) => createdBy === null)) return null;
  const { id } = await makeReport(deps, null, { kind: 'daily', day });
  return id;
}
