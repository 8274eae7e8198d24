import type { MeasureQuery } from '@tanggap/shared/api-measure';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { dailyReports, handovers, measure, quality, roster, type StageStoriesQuery } from './measure-api.js';

/** Keys of the pages that supervise; the first words let one line read a noun again. */
export const measureKeys = {
  all: ['measure'] as const,
  /** What moves with every story: figures, breaches, backlog, load. */
  figures: ['measure', 'figures'] as const,
  times: (query: MeasureQuery) => ['measure', 'figures', 'times', query] as const,
  stories: (query: StageStoriesQuery) => ['measure', 'figures', 'stories', query] as const,
  breaches: (query: MeasureQuery) => ['measure', 'figures', 'breaches', query] as const,
  backlog: (query: MeasureQuery) => ['measure', 'figures', 'backlog', query] as const,
  workload: (shift: string | null) => ['measure', 'figures', 'workload', shift] as const,
  targets: ['measure', 'targets'] as const,
  calendar: ['measure', 'calendar'] as const,
  quality: ['measure', 'quality'] as const,
  qualityWeek: (week: string | null) => ['measure', 'quality', week] as const,
  shifts: ['measure', 'shifts'] as const,
  shiftsIn: (range: { from: string; to: string }) => ['measure', 'shifts', range] as const,
  handovers: ['measure', 'handovers'] as const,
  handoverList: ['measure', 'handovers', 'list'] as const,
  handoverDraft: ['measure', 'handovers', 'draft'] as const,
  dailyReports: ['reports', 'daily'] as const,
};

const storyPage = 50;

export const useResponseTimes = (query: MeasureQuery) =>
  useQuery({
    queryKey: measureKeys.times(query),
    queryFn: ({ signal }) => measure.times(query, signal),
    placeholderData: keepPreviousData,
  });

export const useStageStories = (query: StageStoriesQuery, isEnabled = true) =>
  useInfiniteQuery({
    queryKey: measureKeys.stories(query),
    queryFn: ({ pageParam, signal }) =>
      measure.stories({ limit: storyPage, ...query, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });

export const useBreaches = (query: MeasureQuery) =>
  useQuery({
    queryKey: measureKeys.breaches(query),
    queryFn: ({ signal }) => measure.breaches(query, signal),
    placeholderData: keepPreviousData,
  });

export const useBacklog = (query: MeasureQuery) =>
  useQuery({
    queryKey: measureKeys.backlog(query),
    queryFn: ({ signal }) => measure.backlog(query, signal),
    placeholderData: keepPreviousData,
  });

export const useWorkload = (shift: string | null) =>
  useQuery({
    queryKey: measureKeys.workload(shift),
    queryFn: ({ signal }) => measure.workload(shift, signal),
    placeholderData: keepPreviousData,
  });

export const useTargets = () =>
  useQuery({ queryKey: measureKeys.targets, queryFn: ({ signal }) => measure.targets(signal) });

export const useCalendar = () =>
  useQuery({ queryKey: measureKeys.calendar, queryFn: ({ signal }) => measure.calendar(signal) });

export const useQuality = (week: string | null) =>
  useQuery({
    queryKey: measureKeys.qualityWeek(week),
    queryFn: ({ signal }) => quality.week(week, signal),
    placeholderData: keepPreviousData,
  });

export const useShifts = (range: { from: string; to: string }) =>
  useQuery({
    queryKey: measureKeys.shiftsIn(range),
    queryFn: ({ signal }) => roster.list(range, signal),
    placeholderData: keepPreviousData,
  });

export const useHandovers = () =>
  useQuery({
    queryKey: measureKeys.handoverList,
    queryFn: ({ signal }) => handovers.list(signal),
    select: ({ handovers: all }) => all,
  });

export const useHandoverDraft = (isEnabled: boolean) =>
  useQuery({
    queryKey: measureKeys.handoverDraft,
    queryFn: ({ signal }) => handovers.draft(signal),
    enabled: isEnabled,
  });

export const useDailyReports = (isEnabled: boolean) =>
  useQuery({
    queryKey: measureKeys.dailyReports,
    queryFn: ({ signal }) => dailyReports.list(signal),
    select: ({ reports }) => reports,
    enabled: isEnabled,
  });
