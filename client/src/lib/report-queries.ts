import type { ExportJob } from '@tanggap/shared/export';
import { keepPreviousData, useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/react-query';
import { exports, reports, type ReportKind } from './report-api.js';

/** Keys of reports and files in the query cache; the first word names the noun. */
export const reportKeys = {
  reports: ['reports'] as const,
  list: (kind: ReportKind | null) => ['reports', 'list', kind] as const,
  report: (id: string) => ['reports', 'one', id] as const,
  schedule: ['report-schedule'] as const,
  exports: ['exports'] as const,
  exportList: ['exports', 'list'] as const,
  exportJob: (id: string) => ['exports', 'one', id] as const,
};

/** While a file is written its progress is asked for so often, in case no news comes over the socket. */
const pollEveryMs = 4_000;

export const isUnderWay = ({ state }: Pick<ExportJob, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

export const useReports = (kind: ReportKind | null) =>
  useInfiniteQuery({
    queryKey: reportKeys.list(kind),
    queryFn: ({ pageParam, signal }) => reports.list({ kind, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useReport = (id: string) =>
  useQuery({ queryKey: reportKeys.report(id), queryFn: ({ signal }) => reports.get(id, signal) });

export const useReportSchedule = () =>
  useQuery({ queryKey: reportKeys.schedule, queryFn: ({ signal }) => reports.schedule(signal) });

export const useExports = () =>
  useQuery({
    queryKey: reportKeys.exportList,
    queryFn: ({ signal }) => exports.list(signal),
    select: ({ exports: jobs }) => jobs,
    refetchInterval: ({ state }) => (state.data?.exports.some(isUnderWay) ? pollEveryMs : false),
  });

export const useExportJob = (id: string) =>
  useQuery({
    queryKey: reportKeys.exportJob(id),
    queryFn: ({ signal }) => exports.get(id, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? pollEveryMs : false),
  });

/** Progress of one state carries the same version, so more rows are newer as well. */
function newerOf(known: ExportJob | undefined, job: ExportJob): ExportJob {
  if (!known) return job;
  const isOlder = job.version < known.version || (job.version === known.version && job.rows < known.rows);
  return isOlder ? known : job;
}

/** Writes news of a file into what is shown of it; news overtaken by an answer changes nothing. */
export function putExport(client: QueryClient, job: ExportJob): void {
  client.setQueryData<ExportJob>(reportKeys.exportJob(job.id), (known) => newerOf(known, job));
  client.setQueryData<{ exports: ExportJob[] }>(
    reportKeys.exportList,
    (known) =>
      known && {
        exports: known.exports.some(({ id }) => id === job.id)
          ? known.exports.map((each) => (each.id === job.id ? newerOf(each, job) : each))
          : [job, ...known.exports],
      },
  );
}
