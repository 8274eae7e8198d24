import type {
  Effect,
  Facets,
  FoundStory,
  MentionSearchPage,
  SearchPage,
  SpikesReply,
  TimelineView,
  VoidsReply,
} from '@tanggap/shared/api-search';
import type { IssueDetail, IssueDraft, IssueSummary } from '@tanggap/shared/issue';
import type { SavedSearch, SavedSearchDraft } from '@tanggap/shared/saved-search';
import { unwrap, type Person } from './desk-client.js';

type Asked = Record<string, string | number>;
type Seen = Pick<IssueSummary, 'id' | 'version'>;

export const someReason = 'Kabar yang sama temanya, diikuti bersama.';

export function anIssueDraft(given: Partial<IssueDraft> = {}): IssueDraft {
  return { title: 'Pencairan bantuan tunai', note: '', programs: [], query: 'hangus', ...given };
}

export function aSearchDraft(given: Partial<SavedSearchDraft> = {}): SavedSearchDraft {
  return {
    ...{ name: 'Bantuan tunai 30 hari', purpose: 'Memantau kabar pencairan untuk rapat mingguan.' },
    ...{ filter: { q: 'bantuan' }, days: 30, isShared: true, alert: null },
    ...given,
  };
}

/** What a person asks of the past, and follows; refusals reject with an `AppError`. */
export function searchAs(person: Person) {
  const get = async <T>(path: string, asked: Asked = {}) => {
    const query = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]));
    return unwrap(await person.ask('GET', `${path}?${query.toString()}`)) as T;
  };
  const send = async <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
    unwrap(await person.ask(method, path, body)) as T;
  const act = async ({ id, version }: Seen, verb: string, body: object = {}) =>
    (
      await send<{ issues: IssueSummary[] }>('POST', `/api/issues/${id}/${verb}`, {
        ...{ version, ...(verb !== 'undo' && { reason: someReason }) },
        ...body,
      })
    ).issues;
  return {
    stories: (asked: Asked) => get<SearchPage>('/api/search', asked),
    facets: async (asked: Asked) => (await get<{ facets: Facets }>('/api/search/facets', asked)).facets,
    mentions: (asked: Asked) => get<MentionSearchPage>('/api/search/mentions', asked),
    timeline: (asked: Asked) => get<TimelineView>('/api/timeline', asked),
    spikes: (asked: Asked) => get<SpikesReply>('/api/timeline/spikes', asked),
    questions: (asked: Asked = {}) => get<VoidsReply>('/api/questions', asked),
    effect: ({ id }: { id: string }, asked: Asked = {}) => get<Effect>(`/api/responses/${id}/effect`, asked),
    effects: async (asked: Asked = {}) => (await get<{ effects: Effect[] }>('/api/effects', asked)).effects,
    issues: async (asked: Asked = {}) => (await get<{ issues: IssueSummary[] }>('/api/issues', asked)).issues,
    issue: ({ id }: { id: string }) => get<IssueDetail>(`/api/issues/${id}`),
    async begin(storyIds: string[], draft = anIssueDraft()) {
      const body = { draft, storyIds, reason: someReason };
      return (await send<{ issues: IssueSummary[] }>('POST', '/api/issues', body)).issues[0]!;
    },
    edit: async ({ id, version }: Seen, given: { draft?: IssueDraft; status?: 'open' | 'closed' }) => {
      const body = { version, draft: anIssueDraft(), reason: someReason, ...given };
      return (await send<{ issues: IssueSummary[] }>('PATCH', `/api/issues/${id}`, body)).issues[0]!;
    },
    move: async (issue: Seen, move: { add?: string[]; remove?: string[] }) => act(issue, 'move', move),
    merge: (issue: Seen, issueIds: string[]) => act(issue, 'merge', { issueIds }),
    split: (issue: Seen, storyIds: string[], draft = anIssueDraft({ title: 'Antrean pencairan' })) =>
      act(issue, 'split', { storyIds, draft }),
    undo: (issue: Seen) => act(issue, 'undo'),
    suggestions: async ({ id }: { id: string }) =>
      (await get<{ stories: FoundStory[] }>(`/api/issues/${id}/suggestions`)).stories,
    saved: async () => (await get<{ searches: SavedSearch[] }>('/api/saved-searches')).searches,
    save: (given: Partial<SavedSearchDraft> = {}) =>
      send<SavedSearch>('POST', '/api/saved-searches', aSearchDraft(given)),
    resave: ({ id, version }: SavedSearch, given: Partial<SavedSearchDraft> = {}) =>
      send<SavedSearch>('PATCH', `/api/saved-searches/${id}`, { version, draft: aSearchDraft(given) }),
    unsave: ({ id }: SavedSearch) => send<SavedSearch>('DELETE', `/api/saved-searches/${id}`),
  };
}
export type Searcher = ReturnType<typeof searchAs>;
