import type { Effect, FoundStory, SearchParams, VoidsReply } from '@tanggap/shared/api-search';
import type { IssueDetail, IssueDraft, IssueList } from '@tanggap/shared/issue';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { at, get, post, queryString, type Signal } from './http.js';
import { searchKeys } from './search-queries.js';

const detail = (id: string, signal?: Signal) => get<IssueDetail>(at('issues', id), signal);
const suggestions = (id: string, signal?: Signal) =>
  get<{ stories: FoundStory[] }>(at('issues', id, '/suggestions'), signal);

/** Changes of an issue as a whole; `search-api.ts` moves single stories. */
export const issueActs = {
  merge: (id: string, body: { version: number; issueIds: string[]; reason: string }) =>
    post<IssueList>(at('issues', id, '/merge'), body),
  split: (id: string, body: { version: number; storyIds: string[]; draft: IssueDraft; reason: string }) =>
    post<IssueList>(at('issues', id, '/split'), body),
};

export const useIssue = (id: string) =>
  useQuery({
    queryKey: [...searchKeys.issues, 'one', id],
    queryFn: ({ signal }) => detail(id, signal),
  });

export const useIssueSuggestions = (id: string, isEnabled: boolean) =>
  useQuery({
    queryKey: [...searchKeys.issues, 'suggestions', id],
    queryFn: ({ signal }) => suggestions(id, signal),
    select: ({ stories }) => stories,
    enabled: isEnabled,
  });

/** Questions that nobody has answered. */
export const useVoids = (query: SearchParams) =>
  useQuery({
    queryKey: [...searchKeys.search, 'voids', query],
    queryFn: ({ signal }) => get<VoidsReply>(`/api/questions${queryString({ ...query })}`, signal),
    placeholderData: keepPreviousData,
  });

/** What happened around each answer of the range. */
export const useEffectsAround = (query: SearchParams & { hours: number }) =>
  useQuery({
    queryKey: [...searchKeys.search, 'effects-around', query],
    queryFn: ({ signal }) => get<{ effects: Effect[] }>(`/api/effects${queryString({ ...query })}`, signal),
    select: ({ effects }) => effects,
    placeholderData: keepPreviousData,
  });

/** What happened around one answer; refused with `wrong-state` while nothing of it is out. */
export const useEffectOf = (responseId: string, isEnabled: boolean) =>
  useQuery({
    queryKey: [...searchKeys.search, 'effect-of', responseId],
    queryFn: ({ signal }) => get<Effect>(at('responses', responseId, '/effect'), signal),
    enabled: isEnabled,
  });
