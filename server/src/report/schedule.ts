import { AppError } from '@tanggap/shared/errors';
import { reportScheduleSchema, type ReportSchedule } from '@tanggap/shared/report';
import { z } from 'zod';
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
 * because the reports that it made are asked for first, and who makes one says so before. Resolves with the report's id, or
 * null where nothing was due or another process makes it.
 */
export async function runSchedule(deps: ReportDeps, now: string): Promise<string | null> {
  const schedule = await readSchedule(deps);
  if (!schedule.isOn) return null;
  const calendar = await deps.calendar();
  const day = dayAt(now, calendar.zone);
  if (clockAt(now, calendar.zone) < schedule.at) return null;
  if (schedule.onWorkingDaysOnly && !deps.isWorkingDay(day, calendar)) return null;
  const beginning = await readBeginning(deps);
  if (await isMade(deps, day)) return null;
  if (!(await begin(deps, beginning, { day, at: now }))) return null;
  const { id } = await makeReport(deps, null, { kind: 'daily', day });
  return id;
}

const beginningName = 'report-schedule-begun';
/** No report takes as long: whoever began it is dead. */
const longestMs = 10 * 60_000;

const beginningSchema = z.object({ version: z.number().int(), day: z.string(), at: z.string() });
type Beginning = z.infer<typeof beginningSchema>;

/** Read before the reports are: one that is made between is then seen by either. */
async function readBeginning({ store }: Pick<ReportDeps, 'store'>): Promise<Beginning> {
  const kept = await store.settings.get(beginningName);
  return kept === null ? { version: 0, day: '', at: '' } : beginningSchema.parse(kept);
}

async function isMade({ store }: Pick<ReportDeps, 'store'>, day: string): Promise<boolean> {
  const { records } = await store.reports.list({ marks: ['kind:daily', `day:${day}`], limit: 200 });
  return records.some(({ createdBy }) => createdBy === null);
}

/** False where another process has begun it. */
async function begin(
  { store }: Pick<ReportDeps, 'store'>,
  seen: Beginning,
  { day, at }: Pick<Beginning, 'day' | 'at'>,
): Promise<boolean> {
  if (seen.day === day && Date.parse(at) - Date.parse(seen.at) < longestMs) return false;
  try {
    const beginning: Beginning = { version: seen.version + 1, day, at };
    await store.settings.put(beginningName, beginning);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'record-changed') return false;
    throw error;
  }
}
