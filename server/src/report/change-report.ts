import type { Report } from '@tanggap/shared/report';
import { findDraft } from './find-report.js';
import { logReport } from './log-report.js';
import { makeCrisisReport, makeDailyReport, type ReportContent } from './make-report.js';
import type { Reporter, ReportDeps } from './report-deps.js';
import { readSchedule } from './schedule.js';
import { longDay } from './words.js';

/** A report that ended within this of its making was made up to now, and moves along when it is refreshed. */
const upToNowMs = 60_000;

async function keep(deps: ReportDeps, report: Report): Promise<Report> {
  const kept = { ...report, version: report.version + 1 };
  await deps.store.reports.put(kept);
  deps.publisher.recordChanged('report', kept.id);
  return kept;
}

/** Replaces the supervisor's own words on a draft. Rejects as `findDraft`. */
export async function noteReport(
  deps: ReportDeps,
  reporter: Reporter,
  id: string,
  { version, note }: { version: number; note: string },
): Promise<Report> {
  const draft = await findDraft(deps, id, version);
  const kept = await keep(deps, { ...draft, note });
  await logReport(deps, reporter, 'report:note', id);
  return kept;
}

/** Counts a draft anew; its note stays. Rejects as `findDraft`. */
export async function refreshReport(
  deps: ReportDeps,
  reporter: Reporter,
  id: string,
  version: number,
): Promise<Report> {
  const draft = await findDraft(deps, id, version);
  const kept = await keep(deps, { ...draft, ...(await counted(deps, draft)) });
  await logReport(deps, reporter, 'report:refresh', id);
  return kept;
}

function counted(
  deps: ReportDeps,
  { kind, day, from, to, about, createdAt }: Report,
): Promise<ReportContent> {
  if (kind === 'daily') return makeDailyReport(deps, day);
  const endedEarlier = Date.parse(createdAt) - Date.parse(to) > upToNowMs;
  return makeCrisisReport(deps, { about: about ?? '', from, ...(endedEarlier && { to }) });
}

/**
 * Makes a draft final: it never changes again. One that the schedule made goes to the schedule's destinations, as a link.
 * Rejects as `findDraft`; a destination that cannot be reached does not undo it, but is written into the log.
 */
export async function finishReport(
  deps: ReportDeps,
  reporter: Reporter,
  id: string,
  version: number,
): Promise<Report> {
  const draft = await findDraft(deps, id, version);
  const { id: userId, name } = reporter;
  const final = await keep(deps, {
    ...draft,
    status: 'final',
    finalBy: { id: userId, name },
    finalAt: deps.now(),
  });
  await logReport(deps, reporter, 'report:finish', id);
  if (final.createdBy === null) await send(deps, reporter, final);
  return final;
}

async function send(deps: ReportDeps, reporter: Reporter, { id, from }: Report): Promise<void> {
  const { destinationIds } = await readSchedule(deps);
  if (destinationIds.length === 0) return;
  const { zone } = await deps.calendar();
  const message = `Laporan harian pemantauan isu ${longDay(from, zone)} sudah final dan dapat dibaca.`;
  try {
    await deps.deliver(destinationIds, message, `${deps.productOrigin()}/reports/${id}`);
    await logReport(deps, reporter, 'report:send', id, { destinationIds });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await logReport(deps, reporter, 'report:send-failed', id, { destinationIds, reason });
  }
}
