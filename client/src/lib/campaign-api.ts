import type {
  CampaignEdit,
  campaignPageSchema,
  CampaignReply,
  CampaignStatus,
  StepDone,
} from '@tanggap/shared/api-campaign';
import type { CampaignDraft, CampaignTrack } from '@tanggap/shared/campaign';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { at, get, patch, post, queryString, type Signal } from './http.js';
import { searchKeys } from './search-queries.js';

type CampaignPage = z.infer<typeof campaignPageSchema>;

/** Keys of campaigns in the query cache. */
export const campaignKeys = {
  all: searchKeys.campaigns,
  list: (status: CampaignStatus | null) => [...searchKeys.campaigns, 'list', status] as const,
  one: (id: string) => [...searchKeys.campaigns, 'one', id] as const,
  track: (id: string) => [...searchKeys.campaigns, 'track', id] as const,
};

/** Planning and noting what people put out; nothing here posts. Every call rejects with an `ApiFailure`. */
export const campaignDesk = {
  list: (query: { status: CampaignStatus | null; cursor: string | null }, signal?: Signal) =>
    get<CampaignPage>(`/api/campaigns${queryString(query)}`, signal),
  get: (id: string, signal?: Signal) => get<CampaignReply>(at('campaigns', id), signal),
  track: (id: string, signal?: Signal) => get<CampaignTrack>(at('campaigns', id, '/track'), signal),
  plan: (draft: CampaignDraft) => post<CampaignReply>('/api/campaigns', draft),
  edit: (id: string, body: CampaignEdit) => patch<CampaignReply>(at('campaigns', id), body),
  mark: (id: string, body: StepDone) => post<CampaignReply>(at('campaigns', id, '/done'), body),
};

/** Campaigns of one status, or of all, the latest start first. */
export const useCampaigns = (status: CampaignStatus | null) =>
  useInfiniteQuery({
    queryKey: campaignKeys.list(status),
    queryFn: ({ pageParam, signal }) => campaignDesk.list({ status, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useCampaign = (id: string) =>
  useQuery({
    queryKey: campaignKeys.one(id),
    queryFn: ({ signal }) => campaignDesk.get(id, signal),
  });

export const useCampaignTrack = (id: string) =>
  useQuery({
    queryKey: campaignKeys.track(id),
    queryFn: ({ signal }) => campaignDesk.track(id, signal),
  });
