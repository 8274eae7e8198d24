import type { HandOffStatus, ResponseList } from '@tanggap/shared/vocabulary';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  evidence,
  factChecks,
  facts,
  handOffs,
  narratives,
  responses,
  type FactQuery,
} from './respond-api.js';

/** Keys of the response desk in the query cache; the first word names the noun. */
export const respondKeys = {
  evidence: (storyId: string) => ['evidence', storyId] as const,
  allEvidence: ['evidence'] as const,
  evidenceText: (id: string) => ['evidence', 'text', id] as const,
  facts: ['facts'] as const,
  factList: (query: FactQuery) => ['facts', 'list', query] as const,
  fact: (id: string) => ['facts', 'one', id] as const,
  responses: ['responses'] as const,
  responseList: (query: { list?: ResponseList; story?: string }) => ['responses', 'list', query] as const,
  responseCounts: ['responses', 'counts'] as const,
  response: (id: string) => ['responses', 'one', id] as const,
  versions: (id: string) => ['responses', 'one', id, 'versions'] as const,
  references: (id: string) => ['responses', 'one', id, 'references'] as const,
  aids: (storyId: string) => ['aids', storyId] as const,
  allAids: ['aids'] as const,
  narratives: ['narratives'] as const,
  narrativeList: (query: object) => ['narratives', 'list', query] as const,
  handOffs: ['hand-offs'] as const,
  handOffList: (query: object) => ['hand-offs', 'list', query] as const,
  factChecks: (q: string) => ['fact-checks', q] as const,
  desk: ['desk'] as const,
};

export const useEvidence = (storyId: string) =>
  useQuery({
    queryKey: respondKeys.evidence(storyId),
    queryFn: ({ signal }) => evidence.ofStory(storyId, signal),
    select: (reply) => reply.evidence,
  });

/** The archived text, read back and verified by the server. */
export const useEvidenceText = (id: string | null) =>
  useQuery({
    queryKey: respondKeys.evidenceText(id ?? ''),
    queryFn: ({ signal }) => evidence.text(id ?? '', signal),
    enabled: id !== null,
  });

export const useFacts = (query: FactQuery, isEnabled = true) =>
  useQuery({
    queryKey: respondKeys.factList(query),
    queryFn: ({ signal }) => facts.list(query, signal),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });

export const useFact = (id: string | null) =>
  useQuery({
    queryKey: respondKeys.fact(id ?? ''),
    queryFn: ({ signal }) => facts.get(id ?? '', signal),
    enabled: id !== null,
  });

export const useResponses = (query: { list?: ResponseList; story?: string }, isEnabled = true) =>
  useQuery({
    queryKey: respondKeys.responseList(query),
    queryFn: ({ signal }) => responses.list(query, signal),
    select: (reply) => reply.responses,
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });

export const useResponseCounts = (isEnabled = true) =>
  useQuery({
    queryKey: respondKeys.responseCounts,
    queryFn: ({ signal }) => responses.counts(signal),
    enabled: isEnabled,
  });

export const useResponse = (id: string | null) =>
  useQuery({
    queryKey: respondKeys.response(id ?? ''),
    queryFn: ({ signal }) => responses.get(id ?? '', signal),
    enabled: id !== null,
  });

export const useVersions = (id: string | null) =>
  useQuery({
    queryKey: respondKeys.versions(id ?? ''),
    queryFn: ({ signal }) => responses.versions(id ?? '', signal),
    select: (reply) => reply.versions,
    enabled: id !== null,
  });

/** Evidence, facts and narratives that the response may cite or does cite. */
export const useReferences = (id: string | null) =>
  useQuery({
    queryKey: respondKeys.references(id ?? ''),
    queryFn: ({ signal }) => responses.references(id ?? '', signal),
    enabled: id !== null,
  });

export const useAids = (storyId: string, isEnabled = true) =>
  useQuery({
    queryKey: respondKeys.aids(storyId),
    queryFn: ({ signal }) => responses.aids(storyId, signal),
    enabled: isEnabled,
  });

export const useNarratives = (
  query: { state?: 'live' | 'expired' | 'withdrawn'; program?: string },
  isEnabled = true,
) =>
  useQuery({
    queryKey: respondKeys.narrativeList(query),
    queryFn: ({ signal }) => narratives.list(query, signal),
    select: (reply) => reply.narratives,
    enabled: isEnabled,
  });

export const useHandOffs = (query: { status?: HandOffStatus; story?: string }, isEnabled = true) =>
  useQuery({
    queryKey: respondKeys.handOffList(query),
    queryFn: ({ signal }) => handOffs.list(query, signal),
    select: (reply) => reply.handOffs,
    enabled: isEnabled,
  });

export const useFactChecks = (q: string) =>
  useQuery({
    queryKey: respondKeys.factChecks(q),
    queryFn: ({ signal }) => factChecks.list({ q }, signal),
    placeholderData: keepPreviousData,
  });

/** Who speaks: the desk's own agency, as releases and previews name it. */
export const useDesk = () =>
  useQuery({
    queryKey: respondKeys.desk,
    queryFn: ({ signal }) => responses.desk(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
