import './jsdom-gaps.js';
import { jest } from '@jest/globals';
import type { Session } from '@tanggap/shared/api';
import type { ResponseCounts } from '@tanggap/shared/api-respond';
import type { ErrorCode } from '@tanggap/shared/errors';
import type { ServerEvents } from '@tanggap/shared/events';
import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import type { Exit, Role } from '@tanggap/shared/vocabulary';
import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { Providers } from '../../client/src/app/providers.js';
import { createLive, LiveContext, type LiveSocket } from '../../client/src/lib/live.js';
import { createQueryClient } from '../../client/src/lib/queries.js';
import { aProgram, aStoryDetail, aStoryMention } from '../support/builders.js';

export const rani = { id: 'u-rani', username: 'rani', name: 'Rani Prameswari' };
export const bagus = { id: 'u-bagus', name: 'Bagus Wicaksono' };

interface Refusal {
  code: ErrorCode;
  details?: Record<string, unknown>;
}

interface Call {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

/** A desk without a server: stories in memory, requests answered as the API would, events on demand. */
export interface FakeDesk {
  stories: StorySummary[];
  details: Partial<Record<string, Partial<StoryDetail>>>;
  calls: Call[];
  /** Sizes of the lists of responses; unknown where not given. */
  responseCounts?: ResponseCounts;
  /** Refuses the next request whose path ends so. */
  refuseNext(ending: string, refusal: Refusal): void;
  /** Sends an event as the server would. */
  emit<E extends keyof ServerEvents>(event: E, ...payload: Parameters<ServerEvents[E]>): void;
  /** Saves stories and tells everybody, as a colleague's action would. */
  change(...stories: StorySummary[]): void;
  /** Cuts the connection. */
  cut(): void;
}

export interface FakeDeskOptions {
  stories?: StorySummary[];
  role?: Role;
  isDemo?: boolean;
}

let revision = 1_000;

export function createFakeDesk({ stories = [], role = 'officer', isDemo = false }: FakeDeskOptions = {}) {
  const handlers = new Map<string, (...args: never[]) => void>();
  const refusals: { ending: string; refusal: Refusal }[] = [];
  const desk: FakeDesk & { fetch: typeof fetch; socket: () => LiveSocket } = {
    stories: [...stories],
    details: {},
    calls: [],
    refuseNext: (ending, refusal) => refusals.push({ ending, refusal }),
    emit: (event, ...payload) => act(() => (handlers.get(event) as (...args: unknown[]) => void)(...payload)),
    change: (...changed) => {
      const newer = changed.map((story) => ({ ...story, revision: (revision += 1) }));
      desk.stories = [...desk.stories.filter(({ id }) => !newer.some((each) => each.id === id)), ...newer];
      desk.emit('stories:changed', { stories: newer, revision, savedAt: new Date().toISOString() });
    },
    cut: () => act(() => (handlers.get('disconnect') as () => void)()),
    fetch: jest.fn<typeof fetch>((input, init) => {
      const url = new URL(input as string, 'http://desk.test');
      const body = JSON.parse((init?.body as string | undefined) ?? '{}') as Record<string, unknown>;
      const call = { method: init?.method ?? 'GET', path: url.pathname, body };
      desk.calls.push(call);
      const at = refusals.findIndex(({ ending }) => url.pathname.endsWith(ending));
      const [refused] = at < 0 ? [] : refusals.splice(at, 1);
      if (refused) return json({ error: { message: 'refused', ...refused.refusal } }, 409);
      const answer = answerTo(desk, call, url, {
        user: { ...rani, role },
        isDemo,
        expiresAt: '2099-01-01T00:00:00Z',
      });
      return answer === undefined
        ? json({ error: { code: 'not-found', message: url.pathname } }, 404)
        : json(answer);
    }),
    socket: () =>
      ({
        on: (event: string, handler: (...args: never[]) => void) => handlers.set(event, handler),
        emit: (event: string, _request: unknown, reply?: (result: unknown) => void) => {
          if (event === 'queue:join') reply?.({ data: { revision } });
          if (event === 'story:join') reply?.({ data: { viewers: [] } });
        },
        disconnect: () => {},
      }) as LiveSocket,
  };
  return { desk, connect: () => (handlers.get('connect') as () => void)() };
}

/** As much of a response as the client reads; jsdom has none. */
const json = (body: unknown, status = 200): Promise<Response> =>
  Promise.resolve({
    ok: status < 400,
    status,
    json: () => Promise.resolve(body),
    text: () => Promise.resolve(JSON.stringify(body)),
  } as Response);

function answerTo(desk: FakeDesk, { method, path, body }: Call, url: URL, session: Session): unknown {
  if (path === '/api/session') return session;
  if (path === '/api/responses/counts') return desk.responseCounts;
  if (path === '/api/stories/counts') return countsOf(desk.stories);
  if (path === '/api/programs') return { programs: [aProgram({ id: 'blt', name: 'BLT' })] };
  if (path === '/api/colleagues')
    return {
      colleagues: [
        { ...rani, role: 'officer' },
        { ...bagus, role: 'officer' },
      ],
    };
  if (path === '/api/stories') return pageOf(desk.stories, url.searchParams);
  if (path === '/api/stories/decide') return decideMany(desk, body);
  const [, id, action] = /^\/api\/stories\/(C-[^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const story = desk.stories.find((each) => each.id === id);
  if (!story) return undefined;
  if (method === 'POST') return actOn(desk, story, action ?? '', body);
  if (action === 'mentions') return { mentions: [aStoryMention()], nextCursor: null };
  if (action === 'evidence') return { evidence: [] };
  return action === undefined ? aStoryDetail({ ...story, ...desk.details[story.id] }) : { entries: [] };
}

const isOpenStory = (story: StorySummary): boolean => story.case.status !== 'closed';

function countsOf(stories: readonly StorySummary[]) {
  const open = stories.filter(isOpenStory).length;
  const closed = stories.length - open;
  const lists = { open, urgent: 0, unheld: open, mine: 0, complaints: 0, press: 0, monitored: 0, closed };
  return { lists, programs: { blt: open } };
}

function pageOf(stories: readonly StorySummary[], search: URLSearchParams) {
  const wanted = stories
    .filter((story) => (search.get('list') === 'closed') !== isOpenStory(story))
    .filter((story) => !search.has('program') || story.programs.includes(search.get('program') ?? ''))
    .sort((a, b) => b.urgency - a.urgency);
  return { stories: wanted, nextCursor: null, total: wanted.length, revision };
}

function actOn(desk: FakeDesk, story: StorySummary, action: string, body: Record<string, unknown>): unknown {
  const next = {
    ...story,
    revision: (revision += 1),
    case: { ...story.case, version: story.case.version + 1 },
  };
  if (action === 'hold') {
    const now = Date.now();
    const holder = { userId: rani.id, name: rani.name, since: iso(now), leaseUntil: iso(now + 20 * 60_000) };
    next.case = { ...next.case, status: 'held', holder };
  } else if (action === 'release') next.case = { ...next.case, status: 'new', holder: null };
  else if (action === 'undo') next.case = { ...next.case, status: 'held', decision: null };
  else if (action === 'decide') next.case = { ...next.case, ...decided(body) };
  desk.stories = desk.stories.map((each) => (each.id === story.id ? next : each));
  return action === 'undo' ? { stories: [next] } : next;
}

const iso = (ms: number): string => new Date(ms).toISOString();

function decided(
  body: Record<string, unknown>,
): Pick<StorySummary['case'], 'status' | 'holder' | 'decision'> {
  return {
    status: body.outcome === 'answer' ? 'drafting' : 'closed',
    holder: null,
    decision: {
      outcome: body.outcome as Exit,
      reason: body.reason as string,
      citations: [],
      handOff: null,
      byId: rani.id,
      byName: rani.name,
      at: iso(Date.now()),
    },
  };
}

function decideMany(desk: FakeDesk, body: Record<string, unknown>) {
  const ids = (body.stories as { id: string }[]).map(({ id }) => id);
  const stories = desk.stories
    .filter(({ id }) => ids.includes(id))
    .map((story) => actOn(desk, story, 'decide', body) as StorySummary);
  return { stories, refused: [] };
}

function Address({ onChange }: { onChange: (address: string) => void }) {
  const { pathname, search } = useLocation();
  onChange(`${pathname}${search}`);
  return null;
}

/** Draws a part of the client at this desk, at an address. */
export function openDesk(children: ReactNode, options: FakeDeskOptions & { at?: string } = {}) {
  const { desk, connect } = createFakeDesk(options);
  globalThis.fetch = desk.fetch;
  const live = createLive(desk.socket);
  live.start({
    catchUp: () => Promise.resolve(),
    onSource: () => {},
    onProgram: () => {},
    onSessionEnded: () => {},
  });
  connect();
  let address = '';
  const view = render(
    <LiveContext value={live}>
      <Providers client={createQueryClient()}>
        <MemoryRouter initialEntries={[options.at ?? '/queue']}>
          <Address onChange={(next) => (address = next)} />
          {children}
        </MemoryRouter>
      </Providers>
    </LiveContext>,
  );
  return { desk, live, user: userEvent.setup(), address: () => address, ...view };
}
