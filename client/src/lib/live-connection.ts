import type { ClientEvents, Reply, ServerEvents, StoriesChanged, Viewer } from '@tanggap/shared/events';
import { io, type Socket } from 'socket.io-client';
import type { Live, LiveHandlers, LiveSocket, LiveStatus, StoriesHandler } from './live-types.js';
import { retryRefused } from './retry-refused.js';
import { createStore } from './store.js';

/** After this long without a connection the screen says so; shorter cuts are nobody's business. */
export const offlineAfterMs = 3_000;
/** A viewer without a beat for 30 s is gone, so one lost beat is forgiven. */
export const beatEveryMs = 15_000;

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
  return Object.assign(socket, { giveUp: retryRefused(socket) });
}

/** One connection for the whole page: rejoins by itself after a cut and says how far behind it is. */
class LiveConnection implements Live {
  readonly status = createStore<LiveStatus>(away);
  private readonly connect: () => LiveSocket;
  private readonly listeners = new Set<StoriesHandler>();
  private readonly joined = new Map<string, Viewer['verb']>();
  private socket: LiveSocket | null = null;
  private handlers: LiveHandlers | null = null;
  /** Highest revision heard of; -1 before the first connection. */
  private revision = -1;
  private isConnected = false;
  private offlineTimer: ReturnType<typeof setTimeout> | undefined;
  private beatTimer: ReturnType<typeof setInterval> | undefined;

  constructor(connect: () => LiveSocket) {
    this.connect = connect;
  }

  readonly start = (handlers: LiveHandlers): void => {
    this.handlers = handlers;
    if (this.socket) return;
    this.socket = this.connect();
    this.listen(this.socket);
    this.beatTimer = setInterval(() => this.beat(), beatEveryMs);
  };

  readonly stop = (): void => {
    clearTimeout(this.offlineTimer);
    clearInterval(this.beatTimer);
    this.socket?.giveUp?.();
    this.socket?.disconnect();
    this.socket = null;
    this.handlers = null;
    this.revision = -1;
    this.isConnected = false;
    this.joined.clear();
    this.status.set(away);
  };

  readonly onStories = (handler: StoriesHandler): (() => void) => {
    this.listeners.add(handler);
    return () => this.listeners.delete(handler);
  };

  readonly joinStory = (storyId: string, verb: Viewer['verb']): void => {
    this.joined.set(storyId, verb);
    this.sendJoin(storyId, verb);
  };

  readonly leaveStory = (storyId: string): void => {
    this.joined.delete(storyId);
    if (this.isConnected) this.socket?.emit('story:leave', { storyId });
    const others = Object.entries(this.status.get().viewers).filter(([id]) => id !== storyId);
    this.patch({ viewers: Object.fromEntries(others) });
  };

  private patch(change: Partial<LiveStatus>): void {
    this.status.set((current) => ({ ...current, ...change }));
  }

  private listen(socket: LiveSocket): void {
    socket.on('connect', () => this.whenConnected());
    socket.on('disconnect', () => this.whenLost());
    socket.on('connect_error', () => this.whenLost());
    socket.on('stories:changed', (change) => this.takeStories(change));
    socket.on('story:viewers', ({ storyId, viewers }) => this.setViewers(storyId, viewers));
    socket.on('desk:presence', (people) => this.patch({ people }));
    socket.on('engine:changed', (engine) => this.patch({ engine }));
    socket.on('source:changed', (health) => this.handlers?.onSource(health));
    socket.on('programs:changed', ({ programId }) => this.handlers?.onProgram(programId));
    socket.on('response:changed', (response) => this.handlers?.onResponse?.(response));
    socket.on('evidence:changed', (change) => this.handlers?.onEvidence?.(change));
    socket.on('reference:changed', (change) => this.handlers?.onReference?.(change));
    socket.on('alert:raised', (alert) => this.handlers?.onAlert?.(alert));
    socket.on('record:changed', (change) => this.handlers?.onRecord?.(change));
    socket.on('export:changed', (job) => this.handlers?.onExport?.(job));
    socket.on('session:ended', () => this.handlers?.onSessionEnded());
  }

  private whenConnected(): void {
    clearTimeout(this.offlineTimer);
    this.isConnected = true;
    const asked = Date.now();
    this.patch({ lostAt: null });
    for (const [storyId, verb] of this.joined) this.sendJoin(storyId, verb);
    this.socket?.emit('queue:join', { programs: [] }, (result: Reply<{ revision: number }>) => {
      if (!('data' in result)) return;
      this.patch({ latencyMs: Date.now() - asked });
      this.compare(result.data.revision);
    });
  }

  /** From here on every change is heard; what happened before is read again, once. */
  private compare(now: number): void {
    const isFirst = this.revision < 0;
    const known = isFirst ? (this.handlers?.readUpTo?.() ?? Infinity) : this.revision;
    const missed = isFirst ? 0 : Math.max(0, now - known);
    this.revision = Math.max(this.revision, now);
    if (isFirst && known >= now) this.patch({ state: 'live' });
    else void this.catchUp(missed);
  }

  private async catchUp(missed: number): Promise<void> {
    this.patch({ state: 'catching-up', behind: missed });
    try {
      await this.handlers?.catchUp();
    } finally {
      if (this.isConnected) this.patch({ state: 'live', behind: 0 });
    }
  }

  private whenLost(): void {
    this.isConnected = false;
    if (this.status.get().lostAt !== null) return;
    this.patch({ lostAt: Date.now() });
    clearTimeout(this.offlineTimer);
    const goOffline = () => this.patch({ state: 'offline', people: [], viewers: {} });
    this.offlineTimer = setTimeout(goOffline, offlineAfterMs);
  }

  private takeStories(change: StoriesChanged): void {
    this.revision = Math.max(this.revision, change.revision);
    // Clocks of two machines differ; a delay below zero only says so.
    this.patch({ latencyMs: Math.max(0, Date.now() - Date.parse(change.savedAt)) });
    for (const listener of this.listeners) listener(change);
  }

  private setViewers(storyId: string, viewers: Viewer[]): void {
    this.patch({ viewers: { ...this.status.get().viewers, [storyId]: viewers } });
  }

  private sendJoin(storyId: string, verb: Viewer['verb']): void {
    // Sent again on every connect; an unsent one must not wait in the socket's own buffer as well.
    if (!this.isConnected) return;
    this.socket?.emit('story:join', { storyId, verb }, (result: Reply<{ viewers: Viewer[] }>) => {
      if ('data' in result) this.setViewers(storyId, result.data.viewers);
    });
  }

  private beat(): void {
    const [storyId, verb] = [...this.joined].at(-1) ?? [null, 'looking' as const];
    if (this.isConnected) this.socket?.emit('presence:beat', { storyId, verb });
  }
}

export const createLive = (connect: () => LiveSocket = connectSocket): Live => new LiveConnection(connect);
