import type {
  Backlog,
  BreachesReply,
  handoverBodySchema,
  handoverListSchema,
  MeasureQuery,
  qualityAnswerSchema,
  QualityReply,
  ResponseTimes,
  shiftBodySchema,
  shiftListSchema,
  stageStoriesQuerySchema,
  stageStoriesReplySchema,
  Targets,
  Workload,
} from '@tanggap/shared/api-measure';
import type { Report, reportSummarySchema } from '@tanggap/shared/report';
import type { Handover, Shift, WorkCalendar } from '@tanggap/shared/work-calendar';
import type { z } from 'zod';
import { at, get, patch, post, queryString, request, type Signal } from './http.js';

export type StageStoriesQuery = Omit<z.infer<typeof stageStoriesQuerySchema>, 'cursor'>;
export type StageStoriesPage = z.infer<typeof stageStoriesReplySchema>;
export type ShiftList = z.infer<typeof shiftListSchema>;
export type ShiftBody = z.infer<typeof shiftBodySchema>;
export type HandoverBody = z.infer<typeof handoverBodySchema>;
export type HandoverList = z.infer<typeof handoverListSchema>;
/** What the next note would carry by itself: open work, promises nobody has kept, and whose shift it is. */
export type HandoverDraft = Pick<Handover, 'open' | 'promises' | 'shiftId'>;
export type ReportSummary = z.infer<typeof reportSummarySchema>;

export const measure = {
  times: (query: MeasureQuery, signal?: Signal) =>
    get<ResponseTimes>(`/api/response-times${queryString({ ...query })}`, signal),
  stories: (query: StageStoriesQuery & { cursor?: string | undefined }, signal?: Signal) =>
    get<StageStoriesPage>(`/api/response-times/stories${queryString({ ...query })}`, signal),
  breaches: (query: MeasureQuery, signal?: Signal) =>
    get<BreachesReply>(`/api/breaches${queryString({ ...query })}`, signal),
  backlog: (query: MeasureQuery, signal?: Signal) =>
    get<Backlog>(`/api/backlog${queryString({ ...query })}`, signal),
  /** The shift that is on, where none is named. */
  workload: (shift: string | null, signal?: Signal) =>
    get<Workload>(`/api/workload${queryString({ shift })}`, signal),
  targets: (signal?: Signal) => get<Targets>('/api/targets', signal),
  /** `version` is the one that was seen; rejects with `record-changed`. */
  saveTargets: (targets: Targets) => post<Targets>('/api/targets', targets),
  calendar: (signal?: Signal) => get<WorkCalendar>('/api/calendar', signal),
  saveCalendar: (calendar: WorkCalendar) => post<WorkCalendar>('/api/calendar', calendar),
};

export const quality = {
  /** The running week, where none is named. */
  week: (week: string | null, signal?: Signal) =>
    get<QualityReply>(`/api/quality${queryString({ week })}`, signal),
  draw: (week: string) => post<QualityReply>('/api/quality/draw', { week }),
  answer: (id: string, body: z.input<typeof qualityAnswerSchema>) =>
    post<QualityReply>(at('quality', id, '/answer'), body),
};

export const roster = {
  list: (range: { from: string; to: string }, signal?: Signal) =>
    get<ShiftList>(`/api/shifts${queryString(range)}`, signal),
  add: (body: ShiftBody) => post<Shift>('/api/shifts', body),
  edit: (id: string, version: number, body: ShiftBody) =>
    patch<Shift>(at('shifts', id), { version, ...body }),
  remove: (id: string, version: number) =>
    request<Shift>('DELETE', at('shifts', id, queryString({ version }))),
};

export const handovers = {
  list: (signal?: Signal) => get<HandoverList>('/api/handovers', signal),
  draft: (signal?: Signal) => get<HandoverDraft>('/api/handovers/draft', signal),
  write: (body: HandoverBody) => post<Handover>('/api/handovers', body),
  accept: (id: string, version: number) => post<Handover>(at('handovers', id, '/accept'), { version }),
};

/** The daily reports as far as the performance page shows them. */
export const dailyReports = {
  list: (signal?: Signal) =>
    get<{ reports: ReportSummary[]; nextCursor: string | null }>('/api/reports?kind=daily', signal),
  make: (day: string) => post<Report>('/api/reports', { kind: 'daily', day }),
  fileUrl: (id: string, format: 'docx' | 'pdf') => at('reports', id, `/report.${format}`),
};
