import type { StoryQuery } from '@tanggap/shared/api';
import type { ProgramDraft } from '@tanggap/shared/program';
import type { GroupingKind } from '@tanggap/shared/vocabulary';
import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, isFailure } from './api.js';

/** Every key of the query cache. The first word names the noun, so that one line invalidates all of it. */
export const keys = {
  session: ['session'] as const,
  stories: ['stories'] as const,
  storyList: (query: StoryQuery) => ['stories', 'list', query] as const,
  storyCounts: ['stories', 'counts'] as const,
  story: (id: string) => ['stories', 'one', id] as const,
  mentions: (id: string, kind: GroupingKind | null) => ['stories', 'one', id, 'mentions', kind] as const,
  timeline: (id: string) => ['stories', 'one', id, 'timeline'] as const,
  programs: ['programs'] as const,
  program: (id: string) => ['programs', 'one', id] as const,
  programHistory: (id: string) => ['programs', 'one', id, 'history'] as const,
  trial: (id: string | null, draft: ProgramDraft | null) => ['trial', id, draft] as const,
  sources: ['sources'] as const,
  quarantine: (sourceId: string | null) => ['quarantine', sourceId] as const,
  colleagues: ['colleagues'] as const,
  audit: ['audit'] as const,
  auditChain: ['audit', 'chain'] as const,
};

const queuePage = 60;
const mentionPage = 30;

/** A refusal will not change by asking again; a lost connection or a busy engine may. */
function mayRetry(count: number, error: unknown): boolean {
  return count < 2 && isFailure(error, 'no-connection', 'engine-down', 'internal');
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The socket says when something changed; refetching on focus would only add load.
      queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: mayRetry },
      mutations: { retry: false },
    },
  });
}

export function useStories(query: StoryQuery, isEnabled = true) {
  return useInfiniteQuery({
    queryKey: keys.storyList(query),
    queryFn: ({ pageParam, signal }) =>
      api.stories.list(
        { limit: queuePage, ...query, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
}

export const useStoryCounts = () =>
  useQuery({ queryKey: keys.storyCounts, queryFn: ({ signal }) => api.stories.counts(signal) });

export function useStory(id: string | null) {
  return useQuery({
    queryKey: keys.story(id ?? ''),
    queryFn: ({ signal }) => api.stories.get(id ?? '', signal),
    enabled: id !== null,
  });
}

/** Mentions of a story, newest first, page by page; `kind` narrows to one group. */
export function useMentions(id: string | null, kind: GroupingKind | null, isEnabled = true) {
  return useInfiniteQuery({
    queryKey: keys.mentions(id ?? '', kind),
    queryFn: ({ pageParam, signal }) =>
      api.stories.mentions(
        id ?? '',
        { kind: kind ?? undefined, cursor: pageParam ?? undefined, limit: mentionPage },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: id !== null && isEnabled,
  });
}

export function useTimeline(id: string | null) {
  return useQuery({
    queryKey: keys.timeline(id ?? ''),
    queryFn: ({ signal }) => api.stories.timeline(id ?? '', signal),
    enabled: id !== null,
    select: ({ entries }) => entries,
  });
}

export function usePrograms() {
  return useQuery({
    queryKey: keys.programs,
    queryFn: ({ signal }) => api.programs.list(signal),
    select: ({ programs }) => programs,
  });
}

export function useProgram(id: string | null) {
  return useQuery({
    queryKey: keys.program(id ?? ''),
    queryFn: ({ signal }) => api.programs.get(id ?? '', signal),
    enabled: id !== null,
  });
}

export function useProgramHistory(id: string, isEnabled: boolean) {
  return useQuery({
    queryKey: keys.programHistory(id),
    queryFn: ({ signal }) => api.programs.history(id, signal),
    enabled: isEnabled,
    select: ({ versions }) => versions,
  });
}

/** The draft's effect on recent texts; the last result stays visible while the next is computed. */
export function useTrial(id: string | null, draft: ProgramDraft | null) {
  return useQuery({
    queryKey: keys.trial(id, draft),
    queryFn: ({ signal }) => {
      if (draft === null) throw new TypeError('expected a draft to try');
      return api.programs.trial({ draft, ...(id === null ? {} : { id }) }, signal);
    },
    enabled: draft !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

export const useSources = () =>
  useQuery({ queryKey: keys.sources, queryFn: ({ signal }) => api.sources.list(signal) });

export function useQuarantine(sourceId: string | null, isEnabled = true) {
  return useQuery({
    queryKey: keys.quarantine(sourceId),
    queryFn: ({ signal }) => api.sources.quarantine(sourceId, signal),
    enabled: isEnabled,
    select: ({ items }) => items,
  });
}

/** Colleagues to whom a story can be passed. */
export function useColleagues(isEnabled = true) {
  return useQuery({
    queryKey: keys.colleagues,
    queryFn: ({ signal }) => api.users.colleagues(signal),
    enabled: isEnabled,
    select: ({ colleagues }) => colleagues,
  });
}

export const useAudit = () =>
  useInfiniteQuery({
    queryKey: keys.audit,
    queryFn: ({ pageParam, signal }) =>
      api.audit.list({ limit: 100, ...(pageParam === null ? {} : { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries }) => (entries.length < 100 ? null : (entries.at(-1)?.seq ?? null)),
  });

export const useAuditChain = () =>
  useQuery({ queryKey: keys.auditChain, queryFn: ({ signal }) => api.audit.verify(signal) });
