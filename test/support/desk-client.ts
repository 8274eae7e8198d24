import type { BulkDecideBody, DecideBody, Session, StoryCounts, StoryPage } from '@tanggap/shared/api';
import type {
  BulkDecideReply,
  StoriesReply,
  StoryMentionPage,
  TimelineReply,
} from '@tanggap/shared/api-desk';
import { retryRefused } from '../../client/src/lib/retry-refused.js';
import { AppError, type ApiError } from '@tanggap/shared/errors';
import type { ClientEvents, Reply, ServerEvents, Viewer } from '@tanggap/shared/events';
import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import { io, type Socket } from 'socket.io-client';
import type { UserRecord } from '../../server/src/store/store.js';

type Seen = Pick<StorySummary, 'id' | 'case'>;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Decision = Partial<Omit<DecideBody, 'version'>> & Pick<DecideBody, 'outcome'>;

export interface Answer<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

/** Asks the product the way a browser or script would; `headers` override what is sent by default. */
export async function ask(
  origin: string,
  method: Method,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'application/octet-stream' : 'application/json';
  const sent = isBytes || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(origin + path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': type }), ...headers },
    ...(body !== undefined && { body: sent as NonNullable<RequestInit['body']> }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    body: isJson ? (JSON.parse(text) as unknown) : text,
    headers: response.headers,
  };
}

/** The body of an answer; a refusal becomes the `AppError` it stands for. */
export function unwrap({ status, body }: Answer): unknown {
  if (status < 400) return body;
  const { code, message, details } = (body as ApiError).error;
  throw new AppError(code, message, details);
}

/** A reason long enough; tests that are about reasons give their own. */
const someReason = 'Sudah diperiksa pada laman resmi.';
export const twoSources = [
  { url: 'https://kementerian.example/siaran', publisher: 'Kementerian Contoh', isOwnAgency: true },
  { url: 'https://periksa.example/artikel', publisher: 'Periksa Contoh', isOwnAgency: false },
];

function decisionOf(decision: Decision): Omit<DecideBody, 'version'> {
  return { reason: someReason, citations: twoSources, ...decision };
}

/** A signed-in person; the methods are what people do, not addresses. Refusals reject with an `AppError`. */
export interface Person {
  user: UserRecord;
  cookie: string;
  ask(method: Method, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  whoAmI(): Promise<Session>;
  signOut(): Promise<void>;
  queue(query?: string): Promise<StoryPage>;
  counts(): Promise<StoryCounts>;
  open(story: { id: string }): Promise<StoryDetail>;
  mentions(story: { id: string }): Promise<StoryMentionPage>;
  timeline(story: { id: string }): Promise<TimelineReply>;
  hold(story: Seen): Promise<StorySummary>;
  release(story: Seen): Promise<StorySummary>;
  pass(story: Seen, to: Person): Promise<StorySummary>;
  decide(story: Seen, decision: Decision): Promise<StorySummary>;
  decideAll(stories: Seen[], decision: Decision): Promise<BulkDecideReply>;
  undo(story: Seen): Promise<StorySummary[]>;
  merge(story: Seen, others: { id: string }[]): Promise<StorySummary[]>;
  split(story: Seen, mentionIds: string[]): Promise<StorySummary[]>;
  note(story: { id: string }, text: string): Promise<void>;
  listen(): Promise<Listener>;
}

export function aPerson(origin: string, user: UserRecord, cookie: string): Person {
  const send = (method: Method, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    ask(origin, method, path, { body, headers: { cookie, ...headers } });
  const get = async <T>(path: string) => unwrap(await send('GET', path)) as T;
  const post = async <T>(path: string, body: unknown) => unwrap(await send('POST', path, body)) as T;
  const act = <T = StorySummary>(story: Seen, verb: string, more: object = {}) =>
    post<T>(`/api/stories/${story.id}/${verb}`, { version: story.case.version, ...more });
  return {
    user,
    cookie,
    ask: send,
    whoAmI: () => get('/api/session'),
    signOut: async () => void unwrap(await send('DELETE', '/api/session')),
    queue: (query = '') => get(`/api/stories?${query}`),
    counts: () => get('/api/stories/counts'),
    open: ({ id }) => get(`/api/stories/${id}`),
    mentions: ({ id }) => get(`/api/stories/${id}/mentions`),
    timeline: ({ id }) => get(`/api/stories/${id}/timeline`),
    hold: (story) => act(story, 'hold'),
    release: (story) => act(story, 'release'),
    pass: (story, to) => act(story, 'pass', { toUserId: to.user.id }),
    decide: (story, decision) => act(story, 'decide', decisionOf(decision)),
    decideAll(stories, decision) {
      const seen = stories.map(({ id, case: { version } }) => ({ id, version }));
      const body: BulkDecideBody = { ...decisionOf(decision), stories: seen };
      return post('/api/stories/decide', body);
    },
    undo: async (story) => (await act<StoriesReply>(story, 'undo')).stories,
    merge: async (story, others) =>
      (await act<StoriesReply>(story, 'merge', { storyIds: others.map(({ id }) => id), reason: someReason }))
        .stories,
    split: async (story, mentionIds) =>
      (await act<StoriesReply>(story, 'split', { mentionIds, reason: someReason })).stories,
    note: ({ id }, text) => post(`/api/stories/${id}/notes`, { text }),
    listen: () => listen(origin, { cookie }),
  };
}

type EventName = keyof ServerEvents;
type Payload<E extends EventName> = Parameters<ServerEvents[E]>[0];

/** A browser's socket: what it heard waits until a test asks for it. */
export interface Listener {
  socket: Socket<ServerEvents, ClientEvents>;
  joinQueue(programs?: string[]): Promise<{ revision: number }>;
  joinStory(story: { id: string }, verb?: Viewer['verb']): Promise<{ viewers: Viewer[] }>;
  leaveStory(story: { id: string }): void;
  beat(story: { id: string }, verb?: Viewer['verb']): void;
  /** The oldest message of this name that was not asked for yet and fits; rejects where none comes within 20 s. */
  hears<E extends EventName>(event: E, fits?: (payload: Payload<E>) => boolean): Promise<Payload<E>>;
  /** Everything of this name that was heard and not asked for. */
  heard<E extends EventName>(event: E): Payload<E>[];
  close(): void;
}

const patienceMs = 20_000;

function data<T>(reply: Reply<T>): T {
  if ('data' in reply) return reply.data;
  throw new AppError(reply.error.code, reply.error.message, reply.error.details);
}

/** Connects; rejects with the refusal where the handshake is refused. */
export async function listen(origin: string, headers: Record<string, string>): Promise<Listener> {
  const options = { transports: ['websocket'], forceNew: true, extraHeaders: headers, reconnectionDelay: 20 };
  const socket: Socket<ServerEvents, ClientEvents> = io(origin, options);
  const inbox: { event: string; payload: unknown }[] = [];
  const waiting = new Set<() => void>();
  socket.onAny((event: string, payload: unknown) => {
    inbox.push({ event, payload });
    for (const look of waiting) look();
  });
  await connected(socket);

  function take<E extends EventName>(
    event: E,
    fits: (payload: Payload<E>) => boolean,
  ): { payload: Payload<E> } | null {
    const index = inbox.findIndex((item) => item.event === event && fits(item.payload as Payload<E>));
    return index < 0 ? null : { payload: inbox.splice(index, 1)[0]!.payload as Payload<E> };
  }

  return {
    socket,
    joinQueue: async (programs = []) => data(await socket.emitWithAck('queue:join', { programs })),
    joinStory: async ({ id }, verb = 'looking') =>
      data(await socket.emitWithAck('story:join', { storyId: id, verb })),
    leaveStory: ({ id }) => void socket.emit('story:leave', { storyId: id }),
    beat: ({ id }, verb = 'looking') => void socket.emit('presence:beat', { storyId: id, verb }),
    hears: (event, fits = () => true) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = take(event, fits);
          if (!found) return;
          waiting.delete(look);
          clearTimeout(timer);
          resolve(found.payload);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(
            new Error(
              `no ${event} within ${patienceMs} ms; heard ${inbox.map((item) => item.event).join(', ')}`,
            ),
          );
        }, patienceMs);
        waiting.add(look);
        look();
      }),
    heard: (event) =>
      inbox.filter((item) => item.event === event).map(({ payload }) => payload as Payload<typeof event>),
    close: () => void socket.close(),
  };
}

function connected(socket: Socket<ServerEvents, ClientEvents>): Promise<void> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error & { data?: ApiError }): void => {
      socket.close();
      reject(error.data ? new AppError(error.data.error.code, error.data.error.message) : error);
    };
    socket.once('connect_error', refused);
    socket.once('connect', () => {
      // A later cut is not for good: as in a browser, the socket comes back.
      socket.off('connect_error', refused);
      retryRefused(socket);
      resolve();
    });
  });
}
