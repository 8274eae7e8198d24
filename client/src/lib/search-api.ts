import type {
  effectsReplySchema,
  Facets,
  SearchPage,
  SearchParams,
  SearchQuery,
  SpikesReply,
  TimelineQuery,
  TimelineView,
} from '@tanggap/shared/api-search';
import type { Issue, IssueDraft, IssueSummary } from '@tanggap/shared/issue';
import type { SavedSearch, SavedSearchDraft } from '@tanggap/shared/saved-search';
import type { z } from 'zod';
import { at, get, patch, post, queryString, request, type Signal } from './http.js';

export type { Facets };
export type EffectsReply = z.infer<typeof effectsReplySchema>;

/** Searching, and what is read off a search. Every call rejects with an `ApiFailure`. */
export const search = {
  page: (query: SearchQuery, signal?: Signal) =>
    get<SearchPage>(`/api/search${queryString({ ...query })}`, signal),
  facets: (query: SearchParams, signal?: Signal) =>
    get<{ facets: Facets }>(`/api/search/facets${queryString({ ...query })}`, signal),
  timeline: (query: TimelineQuery, signal?: Signal) =>
    get<TimelineView>(`/api/timeline${queryString({ ...query })}`, signal),
  spikes: (query: TimelineQuery, signal?: Signal) =>
    get<SpikesReply>(`/api/timeline/spikes${queryString({ ...query })}`, signal),
  effects: (query: SearchParams & { hours?: number }, signal?: Signal) =>
    get<EffectsReply>(`/api/effects${queryString({ ...query })}`, signal),
  /** A picture is made in the browser; the server only writes down who took which. */
  logPicture: (body: { name: string; address: string }) => post<unknown>('/api/exports/chart', body),
};

export const savedSearches = {
  list: (signal?: Signal) => get<{ searches: SavedSearch[] }>('/api/saved-searches', signal),
  add: (draft: SavedSearchDraft) => post<SavedSearch>('/api/saved-searches', draft),
  /** Also brings a removed search back. */
  edit: (id: string, version: number, draft: SavedSearchDraft) =>
    patch<SavedSearch>(at('saved-searches', id), { version, draft }),
  remove: (id: string) => request<unknown>('DELETE', at('saved-searches', id)),
};

export interface MoveStories {
  version: number;
  add: string[];
  remove: string[];
  reason: string;
}

/** Putting stories of a search into issues. */
export const issueShelf = {
  list: (signal?: Signal) => get<{ issues: IssueSummary[] }>('/api/issues?status=open', signal),
  add: (body: { draft: IssueDraft; storyIds: string[]; reason: string }) =>
    post<{ issues: Issue[] }>('/api/issues', body),
  move: (id: string, body: MoveStories) => post<{ issues: Issue[] }>(at('issues', id, '/move'), body),
  edit: (
    id: string,
    body: { version: number; draft: IssueDraft; status: 'open' | 'closed'; reason: string },
  ) => patch<{ issues: Issue[] }>(at('issues', id), body),
  undo: (id: string, version: number) => post<{ issues: Issue[] }>(at('issues', id, '/undo'), { version }),
};
