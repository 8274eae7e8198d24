import type {
  Aids,
  approveSchema,
  evidenceListSchema,
  evidenceTextSchema,
  factCheckListSchema,
  factDetailSchema,
  factListSchema,
  factQuerySchema,
  handOffListSchema,
  moveHandOffSchema,
  narrativeListSchema,
  newEvidenceSchema,
  newHandOffSchema,
  promoteSchema,
  publishSchema,
  referencesSchema,
  ResponseCounts,
  responseListSchema,
  versionsSchema,
} from '@tanggap/shared/api-respond';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { Fact, FactDraft } from '@tanggap/shared/fact';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Narrative, NarrativeDraft } from '@tanggap/shared/narrative';
import type { Response, ResponseContent } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import type { HandOffStatus, Purpose, ResponseFile, ResponseList } from '@tanggap/shared/vocabulary';
import type { z } from 'zod';
import { at, get, patch, post, queryString, request, type Signal } from './http.js';

export type EvidenceList = z.infer<typeof evidenceListSchema>;
export type EvidenceText = z.infer<typeof evidenceTextSchema>;
export type FactList = z.infer<typeof factListSchema>;
export type FactDetail = z.infer<typeof factDetailSchema>;
export type FactQuery = Partial<z.infer<typeof factQuerySchema>>;
export type ResponseListReply = z.infer<typeof responseListSchema>;
export type VersionList = z.infer<typeof versionsSchema>;
export type ReferenceSet = z.infer<typeof referencesSchema>;
export type NarrativeList = z.infer<typeof narrativeListSchema>;
export type HandOffList = z.infer<typeof handOffListSchema>;
export type FactCheckList = z.infer<typeof factCheckListSchema>;
export type NewEvidence = z.input<typeof newEvidenceSchema>;

export const evidence = {
  ofStory: (storyId: string, signal?: Signal) =>
    get<EvidenceList>(at('stories', storyId, '/evidence'), signal),
  /** Resolves when the page is archived; may take as long as the guard allows. */
  cite: (storyId: string, body: NewEvidence) => post<EvidenceList>(at('stories', storyId, '/evidence'), body),
  upload: (
    storyId: string,
    file: File,
    about: { publisher: string; isOwnAgency: boolean; url?: string | undefined },
  ) =>
    request<EvidenceList>(
      'POST',
      at('stories', storyId, `/evidence/file${queryString({ name: file.name, ...about })}`),
      file,
    ),
  text: (id: string, signal?: Signal) => get<EvidenceText>(at('evidence', id, '/text'), signal),
  /** Address of the archived bytes, always served as a download. */
  fileUrl: (id: string) => at('evidence', id, '/file'),
  /** Tries again to archive what failed. */
  retry: (id: string) => post<EvidenceList>(at('evidence', id, '/archive')),
  withdraw: (id: string, reason: string) => post<EvidenceList>(at('evidence', id, '/withdraw'), { reason }),
};

export const facts = {
  list: (query: FactQuery, signal?: Signal) =>
    get<FactList>(`/api/facts${queryString({ ...query })}`, signal),
  get: (id: string, signal?: Signal) => get<FactDetail>(at('facts', id), signal),
  add: (draft: FactDraft) => post<Fact>('/api/facts', draft),
  edit: (id: string, version: number, draft: FactDraft) => patch<Fact>(at('facts', id), { version, draft }),
  withdraw: (id: string, reason: string) => post<Fact>(at('facts', id, '/withdraw'), { reason }),
};

export const responses = {
  list: (query: { list?: ResponseList; story?: string }, signal?: Signal) =>
    get<ResponseListReply>(`/api/responses${queryString(query)}`, signal),
  counts: (signal?: Signal) => get<ResponseCounts>('/api/responses/counts', signal),
  get: (id: string, signal?: Signal) => get<Response>(at('responses', id), signal),
  begin: (storyId: string, body: { purpose?: Purpose; templateId?: string }) =>
    post<Response>(at('stories', storyId, '/responses'), body),
  /** Autosave; rejects with `response-changed` or `response-held`. */
  save: (id: string, revision: number, content: ResponseContent) =>
    patch<Response>(at('responses', id, '/draft'), { revision, content }),
  takePen: (id: string) => post<Response>(at('responses', id, '/pen')),
  releasePen: (id: string) => post<Response>(at('responses', id, '/pen/release')),
  versions: (id: string, signal?: Signal) => get<VersionList>(at('responses', id, '/versions'), signal),
  cut: (id: string, revision: number) => post<Response>(at('responses', id, '/versions'), { revision }),
  submit: (id: string, body: { revision: number; approverId?: string }) =>
    post<Response>(at('responses', id, '/submit'), body),
  approve: (id: string, body: z.input<typeof approveSchema>) =>
    post<Response>(at('responses', id, '/approve'), body),
  giveBack: (id: string, version: number, reason: string) =>
    post<Response>(at('responses', id, '/return'), { version, reason }),
  publish: (id: string, body: z.input<typeof publishSchema>) =>
    post<Response>(at('responses', id, '/publish'), body),
  withdrawPublication: (id: string, publicationId: string, reason: string) =>
    post<Response>(at('responses', id, '/unpublish'), { publicationId, reason }),
  withdraw: (id: string, reason: string) => post<Response>(at('responses', id, '/withdraw'), { reason }),
  reviewEmergency: (id: string, outcome: 'upheld' | 'withdrawn', note: string) =>
    post<Response>(at('responses', id, '/review'), { outcome, note }),
  promote: (id: string, body: z.input<typeof promoteSchema>) =>
    post<Narrative>(at('responses', id, '/narrative'), body),
  references: (id: string, signal?: Signal) => get<ReferenceSet>(at('responses', id, '/references'), signal),
  /** Address of a file made from one version; the newest approved one where none is named. */
  fileUrl: (id: string, name: ResponseFile, version?: number) =>
    at('responses', id, `/file${queryString({ name, version })}`),
  aids: (storyId: string, signal?: Signal) => get<Aids>(at('stories', storyId, '/aids'), signal),
  /** Ends a story whose answer is out, with the answer's verdict. */
  close: (storyId: string, version: number) =>
    post<StorySummary>(at('stories', storyId, '/close'), { version }),
  desk: (signal?: Signal) => get<DeskProfile>('/api/desk', signal),
};

export const narratives = {
  list: (query: { state?: 'live' | 'expired' | 'withdrawn'; program?: string }, signal?: Signal) =>
    get<NarrativeList>(`/api/narratives${queryString(query)}`, signal),
  get: (id: string, signal?: Signal) => get<Narrative>(at('narratives', id), signal),
  edit: (id: string, version: number, draft: NarrativeDraft) =>
    patch<Narrative>(at('narratives', id), { version, draft }),
  withdraw: (id: string, reason: string) => post<Narrative>(at('narratives', id, '/withdraw'), { reason }),
};

export const handOffs = {
  list: (query: { status?: HandOffStatus; story?: string }, signal?: Signal) =>
    get<HandOffList>(`/api/hand-offs${queryString(query)}`, signal),
  begin: (storyId: string, body: z.input<typeof newHandOffSchema>) =>
    post<HandOffRecord>(at('stories', storyId, '/hand-offs'), body),
  move: (id: string, body: z.input<typeof moveHandOffSchema>) =>
    patch<HandOffRecord>(at('hand-offs', id), body),
};

export const factChecks = {
  list: (query: { q?: string; limit?: number }, signal?: Signal) =>
    get<FactCheckList>(`/api/fact-checks${queryString(query)}`, signal),
};
