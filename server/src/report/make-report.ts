import { AppError } from '@tanggap/shared/errors';
import type { Report, ReportBody } from '@tanggap/shared/report';
import { crisisSections } from './crisis/crisis-sections.js';
import { gatherCrisis } from './crisis/gather-crisis.js';
import { dailySections } from './daily/daily-sections.js';
import { gatherDay, today } from './daily/gather-day.js';
import { dayAt } from './desk-day.js';
import { logReport } from './log-report.js';
import type { Reporter, ReportDeps } from './report-deps.js';

/** What a report says, without who made it. */
export type ReportContent = Pick<
  Report,
  'kind' | 'title' | 'day' | 'from' | 'to' | 'about' | 'isDemo' | 'sections'
>;

/** Longest subject that a title names whole; the rest stands in the first section. */
const longestSubject = 120;

/**
 * The daily report of one day of the desk's zone, up to now where it is today. Rejects with `bad-request` for a day to
 * come.
 */
export async function makeDailyReport(deps: ReportDeps, day?: string): Promise<ReportContent> {
  const current = await today(deps);
  const asked = day ?? current;
  if (asked > current) {
    throw new AppError('bad-request', `expected a day up to today, ${current}, not ${asked}`, {
      field: 'day',
    });
  }
  const facts = await gatherDay(deps, asked);
  return {
    ...{ kind: 'daily', title: 'Laporan harian pemantauan isu', day: asked, about: null },
    ...{ from: facts.from, to: facts.to, isDemo: facts.isDemo, sections: dailySections(facts) },
  };
}

/** The report about a story (`C-12`) or issue (`I-3`), from its first mention to now unless a range is given. */
export async function makeCrisisReport(
  deps: ReportDeps,
  asked: { about: string; from?: string | undefined; to?: string | undefined },
): Promise<ReportContent> {
  const facts = await gatherCrisis(deps, asked);
  const { title, zone, from, to, now, isDemo } = facts;
  const subject = title.length > longestSubject ? `${title.slice(0, longestSubject).trimEnd()}…` : title;
  return {
    ...{ kind: 'crisis', title: `Laporan krisis: ${subject}`, day: dayAt(now, zone), about: asked.about },
    ...{ from, to, isDemo, sections: crisisSections(facts) },
  };
}

/** Makes a report as a draft and keeps it. `reporter` is null where the schedule asks. */
export async function makeReport(
  deps: ReportDeps,
  reporter: Reporter | null,
  { kind, day, from, to, about }: ReportBody,
): Promise<Report> {
  const content =
    kind === 'daily'
      ? await makeDailyReport(deps, day)
      : await makeCrisisReport(deps, { about: about ?? '', from, to });
  const report = await deps.store.reports.add({
    ...content,
    ...{ status: 'draft', note: '', finalBy: null, finalAt: null, createdAt: deps.now() },
    createdBy: reporter && { id: reporter.id, name: reporter.name },
  });
  await logReport(deps, reporter, 'report:make', report.id, { kind, day: report.day, about: report.about });
  deps.publisher.recordChanged('report', report.id);
  return report;
}
