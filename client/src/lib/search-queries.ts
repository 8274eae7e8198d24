import type { SearchParams, SearchQuery, TimelineQuery } from '@tanggap/shared/api-search';
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { issueShelf, savedSearches, search } from './search-api.js';

/** Keys of searching in the query cache; the first word names the noun. */
export const searchKeys = {
  search: ['search'] as const,
  page: (query: SearchQuery) => ['search', 'page', query] as const,
  fresh: (query: SearchQuery) => ['search', 'fresh', query] as const,
  totals: (query: SearchParams) => ['search', 'totals', query] as const,
  facets: (query: SearchParams) => ['search', 'facets', query] as const,
  timeline: (query: TimelineQuery) => ['search', 'timeline', query] as const,
  spikes: (query: TimelineQuery) => ['search', 'spikes', query] as const,
  effects: (query: SearchParams) => ['search', 'effects', query] as const,
  saved: ['saved-searches'] as const,
  issues: ['issues'] as const,
  openIssues: ['issues', 'open'] as const,
  campaigns: ['campaigns'] as const,
};

const storiesPage = 50;

/** Stories of a search, page by page. */
export const useSearchStories = (query: SearchQuery) =>
  useInfiniteQuery({
    queryKey: searchKeys.page(query),
    queryFn: ({ pageParam, signal }) =>
      search.page(
        { ...query, limit: storiesPage, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** The first page once more, to be compared with what is shown. */
export const useFreshStories = (query: SearchQuery, isEnabled: boolean) =>
  useQuery({
    queryKey: searchKeys.fresh(query),
    queryFn: ({ signal }) => search.page({ ...query, limit: storiesPage }, signal),
    enabled: isEnabled,
  });

/** The figures of a search alone. */
export const totalsOptions = (query: SearchParams) =>
  queryOptions({
    queryKey: searchKeys.totals(query),
    queryFn: ({ signal }) => search.page({ ...query, limit: 1 }, signal),
  });

export const useSearchTotals = (query: SearchParams, isEnabled = true) =>
  useQuery({ ...totalsOptions(query), enabled: isEnabled, placeholderData: keepPreviousData });

export const useFacets = (query: SearchParams, isEnabled = true) =>
  useQuery({
    queryKey: searchKeys.facets(query),
    queryFn: ({ signal }) => search.facets(query, signal),
    select: ({ facets }) => facets,
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });

export const useMentionTimeline = (query: TimelineQuery, isEnabled = true) =>
  useQuery({
    queryKey: searchKeys.timeline(query),
    queryFn: ({ signal }) => search.timeline(query, signal),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });

export const useSpikes = (query: TimelineQuery, isEnabled = true) =>
  useQuery({
    queryKey: searchKeys.spikes(query),
    queryFn: ({ signal }) => search.spikes(query, signal),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });

export const useEffects = (query: SearchParams, isEnabled = true) =>
  useQuery({
    queryKey: searchKeys.effects(query),
    queryFn: ({ signal }) => search.effects(query, signal),
    select: ({ effects }) => effects,
    enabled: isEnabled,
  });

/** One's own and the shared ones, by name. */
export const useSavedSearches = (isEnabled = true) =>
  useQuery({
    queryKey: searchKeys.saved,
    queryFn: ({ signal }) => savedSearches.list(signal),
    select: ({ searches }) =>
      searches
        .filter(({ isRemoved }) => !isRemoved)
        .sort((one, other) => one.name.localeCompare(other.name, 'id')),
    enabled: isEnabled,
  });

/** Open issues, the largest first. */
export const useOpenIssues = (isEnabled = true) =>
  useQuery({
    queryKey: searchKeys.openIssues,
    queryFn: ({ signal }) => issueShelf.list(signal),
    select: ({ issues }) => [...issues].sort((one, other) => other.storyCount - one.storyCount),
    enabled: isEnabled,
  });
