import {
  reportBodySchema,
  reportListSchema,
  reportNoteSchema,
  reportQuerySchema,
  reportScheduleSchema,
  reportSummarySchema,
  reportSchema,
  reportVersionSchema,
} from '@tanggap/shared/report';
import { finishReport, noteReport, refreshReport } from '../../report/change-report.js';
import { findReport } from '../../report/find-report.js';
import { makeReport } from '../../report/make-report.js';
import { makeReportFile, reportFormats, type ReportFormat } from '../../report/report-file.js';
import { changeSchedule, readSchedule } from '../../report/schedule.js';
import { logAct } from '../act-log.js';
import type { AppDeps } from '../app-deps.js';
import { reportDepsOf } from '../reporting.js';
import { deskRoute, type Route } from '../route.js';
import { sendDownload } from '../send-download.js';

/** Reports from draft to final, their files, and the schedule that makes the daily one. */
export function reportRoutes(deps: AppDeps): Route[] {
  const reports = reportDepsOf(deps);
  return [
    ...readingRoutes(deps),
    deskRoute('post', '/api/reports', 'reports:write', {
      summary: 'Make a daily or crisis report as a draft',
      status: 201,
      body: reportBodySchema,
      reply: reportSchema,
      isCostly: true,
      handle: ({ body, session }) => makeReport(reports, session.user, body),
    }),
    deskRoute('patch', '/api/reports/:id', 'reports:write', {
      summary: 'Write the note of a draft; 409 where somebody saved in between',
      body: reportNoteSchema,
      reply: reportSchema,
      handle: ({ id, body, session }) => noteReport(reports, session.user, id, body),
    }),
    deskRoute('post', '/api/reports/:id/refresh', 'reports:write', {
      summary: 'Count a draft anew; its note stays',
      body: reportVersionSchema,
      reply: reportSchema,
      isCostly: true,
      handle: ({ id, body, session }) => refreshReport(reports, session.user, id, body.version),
    }),
    deskRoute('post', '/api/reports/:id/finish', 'reports:finish', {
      summary: 'Make a draft final; it never changes again',
      body: reportVersionSchema,
      reply: reportSchema,
      handle: ({ id, body, session }) => finishReport(reports, session.user, id, body.version),
    }),
    deskRoute('get', '/api/report-schedule', 'reports:read', {
      summary: 'When the daily report is made by itself',
      reply: reportScheduleSchema,
      handle: () => readSchedule(deps),
    }),
    deskRoute('post', '/api/report-schedule', 'reports:finish', {
      summary: 'Change when the daily report is made; the version is the one seen',
      body: reportScheduleSchema,
      reply: reportScheduleSchema,
      handle: ({ body, session }) => changeSchedule(reports, session.user, body),
    }),
  ];
}

function readingRoutes(deps: AppDeps): Route[] {
  const reports = reportDepsOf(deps);
  const fileRoute = (format: ReportFormat): Route =>
    deskRoute('get', `/api/reports/:id/report.${format}`, 'reports:read', {
      summary: `The report as ${format.toUpperCase()}; drafts say so`,
      async handle({ id, session, response }) {
        const report = await findReport(deps, id);
        const { bytes, type, fileName } = await makeReportFile(reports, report, format);
        await logAct(deps, session, 'report:download', id, { format, version: report.version });
        sendDownload(response, bytes, type, fileName);
      },
    });
  return [
    deskRoute('get', '/api/reports', 'reports:read', {
      summary: 'Reports, newest first',
      query: reportQuerySchema,
      reply: reportListSchema,
      async handle({ query: { kind, cursor, limit } }) {
        const { records, nextCursor } = await deps.store.reports.list({
          ...{ limit, ...(kind && { marks: [`kind:${kind}`] }) },
          ...(cursor !== undefined && { cursor }),
        });
        return { reports: records.map((report) => reportSummarySchema.parse(report)), nextCursor };
      },
    }),
    deskRoute('get', '/api/reports/:id', 'reports:read', {
      summary: 'One report with its sections',
      reply: reportSchema,
      async handle({ id, session }) {
        const report = await findReport(deps, id);
        await logAct(deps, session, 'report:read', id);
        return report;
      },
    }),
    ...reportFormats.map(fileRoute),
  ];
}
