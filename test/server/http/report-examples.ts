import type { ExportJob } from '@tanggap/shared/export';
import type { Report } from '@tanggap/shared/report';
import { minutesFrom, noon } from '../../support/builders.js';
import type { Desk } from '../../support/desk.js';
import type { Example } from './route-examples.js';

const aReport: Omit<Report, 'id' | 'version'> = {
  ...{ kind: 'daily', title: 'Laporan harian', day: '2026-03-09', from: minutesFrom(-60), to: noon },
  ...{ about: null, isDemo: false, status: 'draft', sections: [], note: '' },
  ...{ createdBy: null, createdAt: noon, finalBy: null, finalAt: null },
};
const aJob: Omit<ExportJob, 'id' | 'version'> = {
  ...{ kind: 'stories', format: 'csv', fileName: 'cerita.csv', request: { kind: 'stories', format: 'csv' } },
  ...{ ownerId: 'u-sari', state: 'cancelled', rows: 0, total: null, bytes: 0, sha256: null, message: null },
  ...{ createdAt: noon, expiresAt: minutesFrom(60) },
};
const version = { version: 1 };
const schedule = { isOn: false, at: '15:00', onWorkingDaysOnly: true, destinationIds: [] };

/** Drafts and a cancelled export X-1 of the officer exist before the routes are asked. */
export async function addReportRecords({ store }: Desk): Promise<void> {
  for (let n = 0; n < 3; n += 1) await store.reports.add(aReport);
  await store.exports.add(aJob);
}

export const reportExamples: Record<string, Example> = {
  'get /api/reports': { as: 'officer', status: 200 },
  'post /api/reports': { as: 'analyst', body: () => ({ kind: 'daily', day: '2026-03-09' }), status: 201 },
  'get /api/reports/:id': { as: 'officer', path: () => '/api/reports/R-1', status: 200 },
  'patch /api/reports/:id': {
    as: 'analyst',
    path: () => '/api/reports/R-1',
    body: () => ({ ...version, note: 'Diperiksa.' }),
    status: 200,
  },
  'post /api/reports/:id/refresh': {
    as: 'analyst',
    path: () => '/api/reports/R-2/refresh',
    body: () => version,
    status: 200,
  },
  'post /api/reports/:id/finish': {
    as: 'supervisor',
    path: () => '/api/reports/R-3/finish',
    body: () => version,
    status: 200,
  },
  'get /api/reports/:id/report.docx': {
    as: 'officer',
    path: () => '/api/reports/R-1/report.docx',
    status: 200,
  },
  'get /api/reports/:id/report.pdf': {
    as: 'officer',
    path: () => '/api/reports/R-1/report.pdf',
    status: 200,
  },
  'get /api/report-schedule': { as: 'officer', status: 200 },
  'post /api/report-schedule': {
    as: 'supervisor',
    body: () => ({ version: 0, ...schedule }),
    status: 200,
  },
  'get /api/exports': { as: 'officer', status: 200 },
  'post /api/exports': { as: 'officer', body: () => aJob.request, status: 201 },
  'get /api/exports/timeline.csv': { as: 'analyst', status: 200 },
  'post /api/exports/chart': {
    as: 'analyst',
    body: () => ({ name: 'Sebutan BLT', address: '/issues?q=blt' }),
    status: 204,
  },
  'get /api/exports/:id': { as: 'officer', path: () => '/api/exports/X-1', status: 200 },
  'post /api/exports/:id/cancel': { as: 'officer', path: () => '/api/exports/X-1/cancel', status: 200 },
  'get /api/exports/:id/file': { as: 'officer', path: () => '/api/exports/X-1/file', status: 409 },
};
