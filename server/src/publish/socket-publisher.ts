import type { Server as HttpServer } from 'node:http';
import type { StorySummary } from '@tanggap/shared/story';
import type { Logger } from 'pino';
import type { Cluster } from '../cluster/cluster.js';
import type { WebSettings } from '../http/app-deps.js';
import type { Metrics } from '../http/metrics.js';
import { presentSummary } from '../http/present-response.js';
import { presentStory } from '../http/present.js';
import type { Store } from '../store/store.js';
import type { Publisher } from './publisher.js';
import { serveSocket } from './socket-connection.js';
import { createSocketServer, sessionRoom, userRoom } from './socket-server.js';
import { createStoryOutbox } from './story-outbox.js';
import { sendStories, type DeskServer } from './story-rooms.js';
import { createWholeDesk } from './whole-desk.js';

export interface SocketPublisherParts {
  store: Pick<Store, 'users' | 'stories'>;
  settings: WebSettings;
  metrics: Pick<Metrics, 'sockets' | 'storiesPublished'>;
  /** A holder shows that they still work on a story; see `triage/renew-lease.ts`. */
  renewLease: (userId: string, storyId: string) => Promise<unknown>;
  /** The processes whose browsers hear the same; without it there is one. */
  cluster?: Pick<Cluster, 'bus' | 'socketAdapter'>;
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
/** Stories on their way to the browsers of other processes. */
const storiesChannel = 'stories';
const nobodyElse: Pick<Cluster, 'bus' | 'socketAdapter'> = {
  bus: { send: () => Promise.resolve(), on: () => () => {} },
  socketAdapter: () => null,
};

function endSockets(io: DeskServer, room: string): void {
  io.to(room).emit('session:ended');
  io.in(room).disconnectSockets(true);
}

async function endOldSessions(io: DeskServer, { store, now }: SocketPublisherParts): Promise<void> {
  const hashes = new Set([...io.of('/').sockets.values()].map(({ data }) => data.session.tokenHash));
  for (const tokenHash of hashes) {
    const session = await store.users.bySession(tokenHash, now());
    if (!session) endSockets(io, sessionRoom(tokenHash));
  }
}

/** Hands stories to the browsers here and to the other processes, each of which knows the rooms of its own. */
function storySender(io: DeskServer, { metrics, log, cluster = nobodyElse }: SocketPublisherParts) {
  const sendHere = (stories: StorySummary[], savedAt: string): void =>
    sendStories(io, stories.map(presentStory), savedAt);
  cluster.bus.on(storiesChannel, (message) => {
    const { stories, savedAt } = message as { stories: StorySummary[]; savedAt: string };
    sendHere(stories, savedAt);
  });
  return (stories: StorySummary[], savedAt: string): void => {
    metrics.storiesPublished.inc(stories.length);
    sendHere(stories, savedAt);
    cluster.bus.send(storiesChannel, { stories, savedAt }).catch((error: unknown) => {
      log.warn({ err: error }, 'browsers of other processes did not hear of changed stories');
    });
  };
}

/**
 * Tells browsers over socket.io what was saved: those of this process, and those of every other one in the cluster. Without
 * `attach` it has no browsers of its own and tells the others.
 */
export function createSocketPublisher(parts: SocketPublisherParts): SocketPublisher {
  const { store, settings, metrics, renewLease, now, log, cluster = nobodyElse } = parts;
  const { publicOrigin } = settings;
  const io = createSocketServer({ users: store.users, publicOrigin, now, adapter: cluster.socketAdapter() });
  const desk = createWholeDesk(io, cluster.bus);
  const { presence, viewersOf, viewersChanged } = desk;
  const clock = (): number => Date.parse(now());
  const revision = () => store.stories.revision();
  const connection = { presence, viewersOf, viewersChanged, revision, renewLease, clock, log };
  let sessionsCheckedAt = clock();
  let isAttached = false;
  const outbox = createStoryOutbox(storySender(io, parts));

  io.on('connection', (socket) => {
    metrics.sockets.inc();
    serveSocket(connection, socket);
    const engine = desk.engine();
    if (engine.isDown || engine.waiting > 0) socket.emit('engine:changed', engine);
    desk.peopleChanged();
    socket.on('disconnect', () => {
      metrics.sockets.dec();
      desk.peopleChanged();
    });
  });

  async function sweep(): Promise<void> {
    desk.sweep(clock());
    if (clock() - sessionsCheckedAt < checkSessionsEveryMs) return;
    sessionsCheckedAt = clock();
    await endOldSessions(io, parts);
  }

  const sweeping = setInterval(() => {
    sweep().catch((error: unknown) => log.warn({ err: error }, 'sockets were not swept'));
  }, sweepEveryMs).unref();

  return {
    attach(server) {
      isAttached = true;
      io.attach(server);
    },
    sweep,
    async close() {
      clearInterval(sweeping);
      desk.close();
      outbox.flush();
      // socket.io cannot close what serves nobody.
      if (isAttached) await io.close();
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
    engineChanged: (state) => desk.engineChanged(state),
    sessionEnded: (tokenHash) => endSockets(io, sessionRoom(tokenHash)),
    userEnded: (userId) => endSockets(io, userRoom(userId)),
    viewersOf,
  };
}
