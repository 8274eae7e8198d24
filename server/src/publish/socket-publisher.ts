import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import type { WebSettings } from '../http/app-deps.js';
import type { Metrics } from '../http/metrics.js';
import { presentSummary } from '../http/present-response.js';
import { presentStory } from '../http/present.js';
import type { Store } from '../store/store.js';
import { createPresence } from './presence.js';
import type { Publisher } from './publisher.js';
import { serveSocket, tellViewers } from './socket-connection.js';
import { createSocketServer, sessionRoom, userRoom } from './socket-server.js';
import { createStoryOutbox } from './story-outbox.js';
import { sendStories, type DeskServer } from './story-rooms.js';

export interface SocketPublisherParts {
  store: Pick<Store, 'users' | 'stories'>;
  settings: WebSettings;
  metrics: Pick<Metrics, 'sockets' | 'storiesPublished'>;
  /** A holder shows that they still work on a story; see `triage/renew-lease.ts`. */
  renewLease: (userId: string, storyId: string) => Promise<unknown>;
  /** ISO moment in UTC. */
  now: () => string;
  log: Logger;
}

export interface SocketPublisher extends Publisher {
  /** Serves sockets beside HTTP. Call once, before listening. */
  attach(server: HttpServer): void;
  /** Forgets viewers without a beat and closes sockets whose session has ended; runs by itself every 5 s. */
  sweep(): Promise<void>;
  /** Sends what waits, closes all sockets, and the HTTP server they came through. */
  close(): Promise<void>;
}

const sweepEveryMs = 5_000;
/** Sessions are looked up again this often; signing out and disabling take effect at once anyway. */
const checkSessionsEveryMs = 60_000;
/** Coming and going in a burst, as after a restart, is told once. */
const presenceDelayMs = 250;

function endSockets(io: DeskServer, room: string): void {
  io.to(room).emit('session:ended');
  io.in(room).disconnectSockets(true);
}

function peopleOn(io: DeskServer): { userId: string; name: string }[] {
  const people = new Map(
    [...io.of('/').sockets.values()].map(({ data }) => [data.session.user.id, data.session.user.name]),
  );
  return [...people].map(([userId, name]) => ({ userId, name }));
}

async function endOldSessions(io: DeskServer, { store, now }: SocketPublisherParts): Promise<void> {
  const hashes = new Set([...io.of('/').sockets.values()].map(({ data }) => data.session.tokenHash));
  for (const tokenHash of hashes) {
    const session = await store.users.bySession(tokenHash, now());
    if (!session) endSockets(io, sessionRoom(tokenHash));
  }
}

/** Tells browsers over socket.io what was saved. */
export function createSocketPublisher(parts: SocketPublisherParts): SocketPublisher {
  const { store, settings, metrics, renewLease, now, log } = parts;
  const io = createSocketServer({ users: store.users, publicOrigin: settings.publicOrigin, now });
  const presence = createPresence();
  const clock = (): number => Date.parse(now());
  const connection = { io, presence, revision: () => store.stories.revision(), renewLease, clock, log };
  let engine = { isDown: false, waiting: 0 };
  let sessionsCheckedAt = clock();
  let presenceTimer: NodeJS.Timeout | null = null;

  const outbox = createStoryOutbox((stories, savedAt) => {
    metrics.storiesPublished.inc(stories.length);
    sendStories(io, stories.map(presentStory), savedAt);
  });

  function tellPresence(): void {
    presenceTimer ??= setTimeout(() => {
      presenceTimer = null;
      io.to('stories:read').emit('desk:presence', peopleOn(io));
    }, presenceDelayMs).unref();
  }

  io.on('connection', (socket) => {
    metrics.sockets.inc();
    serveSocket(connection, socket);
    if (engine.isDown) socket.emit('engine:changed', engine);
    tellPresence();
    socket.on('disconnect', () => {
      metrics.sockets.dec();
      tellPresence();
    });
  });

  async function sweep(): Promise<void> {
    for (const storyId of presence.expire(clock())) tellViewers(connection, storyId);
    if (clock() - sessionsCheckedAt < checkSessionsEveryMs) return;
    sessionsCheckedAt = clock();
    await endOldSessions(io, parts);
  }

  const sweeping = setInterval(() => {
    sweep().catch((error: unknown) => log.warn({ err: error }, 'sockets were not swept'));
  }, sweepEveryMs).unref();

  return {
    attach: (server) => void io.attach(server),
    sweep,
    async close() {
      clearInterval(sweeping);
      if (presenceTimer) clearTimeout(presenceTimer);
      outbox.flush();
      await io.close();
    },
    storiesChanged: (stories, savedAt) => outbox.add(stories, savedAt),
    sourceChanged: (health) => void io.to('sources:read').emit('source:changed', health),
    programsChanged: (programId) => void io.to('programs:read').emit('programs:changed', { programId }),
    responseChanged: (response) =>
      void io.to('responses:read').emit('response:changed', presentSummary(response)),
    evidenceChanged: (storyId) => void io.to('responses:read').emit('evidence:changed', { storyId }),
    referenceChanged: (noun, id) => void io.to('responses:read').emit('reference:changed', { noun, id }),
    alertRaised: (alert) =>
      void io.to(alert.isShared ? 'search:read' : userRoom(alert.ownerId)).emit('alert:raised', alert),
    recordChanged: (noun, id) => void io.to('search:read').emit('record:changed', { noun, id }),
    exportChanged: (job) => void io.to(userRoom(job.ownerId)).emit('export:changed', job),
    engineChanged(state) {
      engine = state;
      io.emit('engine:changed', state);
    },
    sessionEnded: (tokenHash) => endSockets(io, sessionRoom(tokenHash)),
    userEnded: (userId) => endSockets(io, userRoom(userId)),
    viewersOf: (storyId) => presence.viewersOf(storyId),
  };
}
