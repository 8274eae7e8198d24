import type { ClientEvents, ServerEvents, StoriesChanged, Viewer } from '@tanggap/shared/events';
import type { ResponseSummary } from '@tanggap/shared/response';
import type { SourceHealth } from '@tanggap/shared/source';
import type { Store } from './store.js';

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
  /** Forgets that it meant to come back after a refusal. */
  giveUp?(): void;
}

/** What to do on news; all optional and replaceable by `start`. */
export interface LiveHandlers {
  /** Reads again what may have been missed; the state stays `catching-up` until it resolves. */
  catchUp: () => Promise<unknown>;
  /** Lowest revision among what the page has read; asked once, when the first connection stands. */
  readUpTo?: () => number;
  onSource: (health: SourceHealth) => void;
  onProgram: (programId: string) => void;
  onResponse?: (response: ResponseSummary) => void;
  onEvidence?: ServerEvents['evidence:changed'];
  onReference?: ServerEvents['reference:changed'];
  onAlert?: ServerEvents['alert:raised'];
  onRecord?: ServerEvents['record:changed'];
  onExport?: ServerEvents['export:changed'];
  onSessionEnded: () => void;
}

export type StoriesHandler = (change: StoriesChanged) => void;

export interface Live {
  status: Store<LiveStatus>;
  start: (handlers: LiveHandlers) => void;
  stop: () => void;
  onStories: (handler: StoriesHandler) => () => void;
  joinStory: (storyId: string, verb: Viewer['verb']) => void;
  leaveStory: (storyId: string) => void;
}
