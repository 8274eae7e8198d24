import type { ExportBody, ExportJob, exportListSchema } from '@tanggap/shared/export';
import type { Report, ReportBody, ReportSchedule, reportListSchema } from '@tanggap/shared/report';
import type { z } from 'zod';
import { at, get, patch, post, queryString, type Signal } from './http.js';

export type ReportKind = Report['kind'];
export type ReportPage = z.infer<typeof reportListSchema>;
export type ReportFormat = 'docx' | 'pdf';
export type ExportRequest = Omit<ExportBody, 'format'>;

/** Daily and crisis reports. `version` is the one that was seen; an older one rejects with `record-changed`. */
export const reports = {
  list: (query: { kind: ReportKind | null; cursor: string | null }, signal?: Signal) =>
    get<ReportPage>(`/api/reports${queryString(query)}`, signal),
  get: (id: string, signal?: Signal) => get<Report>(at('reports', id), signal),
  make: (body: ReportBody) => post<Report>('/api/reports', body),
  note: (id: string, version: number, note: string) => patch<Report>(at('reports', id), { version, note }),
  refresh: (id: string, version: number) => post<Report>(at('reports', id, '/refresh'), { version }),
  finish: (id: string, version: number) => post<Report>(at('reports', id, '/finish'), { version }),
  fileUrl: (id: string, format: ReportFormat) => at('reports', id, `/report.${format}`),
  schedule: (signal?: Signal) => get<ReportSchedule>('/api/report-schedule', signal),
  saveSchedule: (schedule: ReportSchedule) => post<ReportSchedule>('/api/report-schedule', schedule),
};

/** Files that a person asks for; each person sees their own. */
export const exports = {
  list: (signal?: Signal) => get<z.infer<typeof exportListSchema>>('/api/exports', signal),
  get: (id: string, signal?: Signal) => get<ExportJob>(at('exports', id), signal),
  start: (body: ExportBody) => post<ExportJob>('/api/exports', body),
  cancel: (id: string) => post<ExportJob>(at('exports', id, '/cancel')),
  fileUrl: (id: string) => at('exports', id, '/file'),
};
