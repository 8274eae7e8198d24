import type {
  BulkDecideBody,
  DecideBody,
  ProgramTrial,
  Session,
  SourceList,
  StoryCounts,
  StoryPage,
  StoryQuery,
  WhoAmI,
} from '@tanggap/shared/api';
import type {
  auditEntrySchema,
  auditStateSchema,
  BulkDecideReply,
  CaptureReply,
  colleagueListSchema,
  StoriesReply,
  StoryMentionPage,
  TimelineReply,
} from '@tanggap/shared/api-desk';
import type { Program, ProgramDraft } from '@tanggap/shared/program';
import type { QuarantinedItem, Source, SourceDraft } from '@tanggap/shared/source';
import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import type { GroupingKind } from '@tanggap/shared/vocabulary';
import type { z } from 'zod';
import { at, get, patch, post, queryString, request, type Signal } from './http.js';

export { ApiFailure, isFailure } from './http.js';

export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type ChainState = z.infer<typeof auditStateSchema>;
export type ColleagueList = z.infer<typeof colleagueListSchema>;

const story = (id: string, action?: string): string => at('stories', id, action);
const program = (id: string, action?: string): string => at('programs', id, action);
const source = (id: string, action?: string): string => at('sources', id, action);

/** Every desk action resolves to the stories it touched, whether the route names one or several. */
const one = async (answer: Promise<StorySummary>): Promise<StoriesReply> => ({ stories: [await answer] });

const session = {
  /** `user` is null where nobody is signed in. */
  get: (signal?: Signal) => get<WhoAmI>('/api/session', signal),
  start: (credentials: { username: string; password: string }) => post<Session>('/api/session', credentials),
  end: () => request<undefined>('DELETE', '/api/session'),
};

const stories = {
  list: (query: StoryQuery, signal?: Signal) =>
    get<StoryPage>(`/api/stories${queryString({ ...query })}`, signal),
  counts: (signal?: Signal) => get<StoryCounts>('/api/stories/counts', signal),
  get: (id: string, signal?: Signal) => get<StoryDetail>(story(id), signal),
  mentions: (
    id: string,
    page: { kind?: GroupingKind | undefined; cursor?: string | undefined; limit?: number | undefined },
    signal?: Signal,
  ) => get<StoryMentionPage>(story(id, `/mentions${queryString(page)}`), signal),
  timeline: (id: string, signal?: Signal) => get<TimelineReply>(story(id, '/timeline'), signal),
  hold: (id: string, version: number) => one(post(story(id, '/hold'), { version })),
  release: (id: string, version: number) => one(post(story(id, '/release'), { version })),
  pass: (id: string, version: number, toUserId: string) =>
    one(post(story(id, '/pass'), { version, toUserId })),
  decide: (id: string, body: DecideBody) => one(post(story(id, '/decide'), body)),
  decideMany: (body: BulkDecideBody) => post<BulkDecideReply>('/api/stories/decide', body),
  undo: (id: string, version: number) => post<StoriesReply>(story(id, '/undo'), { version }),
  merge: (id: string, body: { version: number; storyIds: string[]; reason: string }) =>
    post<StoriesReply>(story(id, '/merge'), body),
  split: (id: string, body: { version: number; mentionIds: string[]; reason: string }) =>
    post<StoriesReply>(story(id, '/split'), body),
  refuseSuggestion: (id: string, storyId: string) =>
    post<undefined>(story(id, '/refuse-suggestion'), { storyId }),
  note: (id: string, text: string) => post<undefined>(story(id, '/notes'), { text }),
};

const programs = {
  list: (signal?: Signal) => get<{ programs: Program[] }>('/api/programs', signal),
  get: (id: string, signal?: Signal) => get<Program>(program(id), signal),
  history: (id: string, signal?: Signal) => get<{ versions: Program[] }>(program(id, '/history'), signal),
  add: (id: string, draft: ProgramDraft) => post<Program>('/api/programs', { id, draft }),
  /** `version` is the one the change was written on. */
  propose: (id: string, version: number, draft: ProgramDraft) =>
    post<Program>(program(id, '/proposal'), { version, draft }),
  approve: (id: string, version: number) => post<Program>(program(id, '/approve'), { version }),
  reject: (id: string, version: number) => post<Program>(program(id, '/reject'), { version }),
  trial: (body: { draft: ProgramDraft; id?: string }, signal?: Signal) =>
    request<ProgramTrial>('POST', '/api/programs/trial', body, signal),
};

const sources = {
  list: (signal?: Signal) => get<SourceList>('/api/sources', signal),
  add: (draft: SourceDraft) => post<Source>('/api/sources', draft),
  edit: (id: string, change: Partial<SourceDraft>) => patch<Source>(source(id), change),
  remove: (id: string) => request<undefined>('DELETE', source(id)),
  /** A new push key, shown this once; the one before stops working. */
  key: (id: string) => post<{ key: string }>(source(id, '/key')),
  poll: (id: string) => post<unknown>(source(id, '/poll')),
  quarantine: (sourceId: string | null, signal?: Signal) =>
    get<{ items: QuarantinedItem[] }>(`/api/sources/quarantine${queryString({ source: sourceId })}`, signal),
};

const captures = {
  /** `text` is given where the page itself cannot be read. */
  create: (body: { url: string; text?: string }) => post<CaptureReply>('/api/captures', body),
};

const users = {
  /** Colleagues to whom a story can be passed. */
  colleagues: (signal?: Signal) => get<ColleagueList>('/api/colleagues', signal),
};

const audit = {
  list: (page: { before?: number; limit?: number }, signal?: Signal) =>
    get<{ entries: AuditEntry[] }>(`/api/audit${queryString(page)}`, signal),
  verify: (signal?: Signal) => get<ChainState>('/api/audit/verify', signal),
};

/** The whole HTTP interface by noun. Every call rejects with an `ApiFailure`. */
export const api = { session, stories, programs, sources, captures, users, audit };
