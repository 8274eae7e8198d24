import type { ClientEvents, Reply, ServerEvents, StoriesChanged, Viewer } from '@tanggap/shared/events';
import type { SourceHealth } from '@tanggap/shared/source';
import { createContext, useContext, useEffect } from 'react';
import { io, type Socket } from 'socket.io-client';
import { createStore, useStore, type Store } from './store.js';

/** After this long without a connection the screen says so; shorter cuts are nobody's business. */
export const offlineAfterMs = 3_000;
/** A viewer without a beat for 30 s is gone, so one lost beat is forgiven. */
export const beatEveryMs = 15_000;

export interface LiveStatus {
  state: 'live' | 'catching-up' | 'offline';
  /** When the connection was lost, epoch ms; null while there is one. */
  lostAt: number | null;
  /** Delay between saving and showing of the newest batch, ms; the first value is the handshake's round trip. */
  latencyMs: number | null;
  /** Changes missed while away, counted as revisions; 0 once the page has caught up. */
  behind: number;
  people: { userId: string; name: string }[];
  /** Who has which story open, by story id. */
  viewers: Readonly<Record<string, Viewer[]>>;
  engine: { isDown: boolean; waiting: number };
}

/** What the product needs of a socket; tests bring their own. */
export interface LiveSocket {
  on<E extends keyof ServerEvents>(event: E, handler: ServerEvents[E]): unknown;
  on(event: 'connect' | 'disconnect' | 'connect_error', handler: () => void): unknown;
  emit<E extends keyof ClientEvents>(event: E, ...args: Parameters<ClientEvents[E]>): unknown;
  disconnect(): unknown;
}

/** What to do on news; all optional and replaceable by `start`. */
export interface LiveHandlers {
  /** Reads again what may have been missed; the state stays `catching-up` until it resolves. */
  catchUp: () => Promise<unknown>;
  onSource: (health: SourceHealth) => void;
  onProgram: (programId: string) => void;
  onSessionEnded: () => void;
}

type StoriesHandler = (change: StoriesChanged) => void;

export interface Live {
  status: Store<LiveStatus>;
  start: (handlers: LiveHandlers) => void;
  stop: () => void;
  onStories: (handler: StoriesHandler) => () => void;
  joinStory: (storyId: string, verb: Viewer['verb']) => void;
  leaveStory: (storyId: string) => void;
}

const away: LiveStatus = {
  state: 'catching-up',
  lostAt: null,
  latencyMs: null,
  behind: 0,
  people: [],
  viewers: {},
  engine: { isDown: false, waiting: 0 },
};

function connectSocket(): LiveSocket {
  // Same origin, cookie session. Websocket first: long polling would be counted by the rate limit.
  const socket: Socket<ServerEvents, ClientEvents> = io({ transports: ['websocket', 'polling'] });
  return socket;
}

/** One connection for the whole page: rejoins by itself after a cut and says how far behind it is. */
export function createLive(connect: () => LiveSocket = connectSocket): Live {
  const status = createStore<LiveStatus>(away);
  const listeners = new Set<StoriesHandler>();
  const joined = new Map<string, Viewer['verb']>();
  let socket: LiveSocket | null = null;
  let handlers: LiveHandlers | null = null;
  let revision = -1;
  let isConnected = false;
  let offlineTimer: ReturnType<typeof setTimeout> | undefined;
  let beatTimer: ReturnType<typeof setInterval> | undefined;

  const patch = (change: Partial<LiveStatus>): void => status.set((current) => ({ ...current, ...change }));

  function takeStories(change: StoriesChanged): void {
    revision = Math.max(revision, change.revision);
    // Clocks of two machines differ; a delay below zero only says so.
    patch({ latencyMs: Math.max(0, Date.now() - Date.parse(change.savedAt)) });
    for (const listener of listeners) listener(change);
  }

  function setViewers(storyId: string, viewers: Viewer[]): void {
    patch({ viewers: { ...status.get().viewers, [storyId]: viewers } });
  }

  function sendJoin(storyId: string, verb: Viewer['verb']): void {
    // Sent again on every connect; an unsent one must not wait in the socket's own buffer as well.
    if (!isConnected) return;
    socket?.emit('story:join', { storyId, verb }, (result: Reply<{ viewers: Viewer[] }>) => {
      if ('data' in result) setViewers(storyId, result.data.viewers);
    });
  }

  async function caughtUp(missed: number): Promise<void> {
    patch({ state: 'catching-up', behind: missed });
    try {
      await handlers?.catchUp();
    } finally {
      if (isConnected) patch({ state: 'live', behind: 0 });
    }
  }

  function whenConnected(): void {
    clearTimeout(offlineTimer);
    isConnected = true;
    const asked = Date.now();
    const isFirst = revision < 0;
    patch({ lostAt: null });
    for (const [storyId, verb] of joined) sendJoin(storyId, verb);
    socket?.emit('queue:join', { programs: [] }, (result: Reply<{ revision: number }>) => {
      if (!('data' in result)) return;
      const missed = isFirst ? 0 : Math.max(0, result.data.revision - revision);
      revision = Math.max(revision, result.data.revision);
      patch({ latencyMs: Date.now() - asked });
      // A page just read needs nothing again; after a cut one refresh replaces every missed event.
      if (isFirst) patch({ state: 'live' });
      else void caughtUp(missed);
    });
  }

  function whenLost(): void {
    isConnected = false;
    if (status.get().lostAt !== null) return;
    patch({ lostAt: Date.now() });
    clearTimeout(offlineTimer);
    offlineTimer = setTimeout(() => patch({ state: 'offline', people: [], viewers: {} }), offlineAfterMs);
  }

  function beat(): void {
    const [storyId, verb] = [...joined].at(-1) ?? [null, 'looking' as const];
    if (isConnected) socket?.emit('presence:beat', { storyId, verb });
  }

  function listen(to: LiveSocket): void {
    to.on('connect', whenConnected);
    to.on('disconnect', whenLost);
    to.on('connect_error', whenLost);
    to.on('stories:changed', takeStories);
    to.on('story:viewers', ({ storyId, viewers }) => setViewers(storyId, viewers));
    to.on('desk:presence', (people) => patch({ people }));
    to.on('engine:changed', (engine) => patch({ engine }));
    to.on('source:changed', (health) => handlers?.onSource(health));
    to.on('programs:changed', ({ programId }) => handlers?.onProgram(programId));
    to.on('session:ended', () => handlers?.onSessionEnded());
  }

  return {
    status,
    start(next) {
      handlers = next;
      if (socket) return;
      socket = connect();
      listen(socket);
      beatTimer = setInterval(beat, beatEveryMs);
    },
    stop() {
      clearTimeout(offlineTimer);
      clearInterval(beatTimer);
      socket?.disconnect();
      socket = null;
      handlers = null;
      revision = -1;
      isConnected = false;
      joined.clear();
      status.set(away);
    },
    onStories(handler) {
      listeners.add(handler);
      return () => listeners.delete(handler);
    },
    joinStory(storyId, verb) {
      joined.set(storyId, verb);
      sendJoin(storyId, verb);
    },
    leaveStory(storyId) {
      joined.delete(storyId);
      if (isConnected) socket?.emit('story:leave', { storyId });
      const others = Object.entries(status.get().viewers).filter(([id]) => id !== storyId);
      patch({ viewers: Object.fromEntries(others) });
    },
  };
}

/** The page's connection; `LiveContext` lets a test put another in its place. */
export const live = createLive();
export const LiveContext = createContext<Live>(live);

export function useLive(): LiveStatus & Pick<Live, 'onStories' | 'joinStory' | 'leaveStory'> {
  const current = useContext(LiveContext);
  const status = useStore(current.status);
  const { onStories, joinStory, leaveStory } = current;
  return { ...status, onStories, joinStory, leaveStory };
}

const nobody: Viewer[] = [];

/** Joins a story while the component is mounted and resolves to who else is there. */
export function useStoryPresence(storyId: string | null, verb: Viewer['verb']): Viewer[] {
  const current = useContext(LiveContext);
  const { viewers } = useStore(current.status);
  useEffect(() => {
    if (storyId === null) return;
    current.joinStory(storyId, verb);
    return () => current.leaveStory(storyId);
  }, [current, storyId, verb]);
  return storyId === null ? nobody : (viewers[storyId] ?? nobody);
}
