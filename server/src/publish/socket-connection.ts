import { performance } from 'node:perf_hooks';
import { AppError } from '@tanggap/shared/errors';
import type { Viewer } from '@tanggap/shared/events';
import { isAllowed } from '@tanggap/shared/roles';
import type { Logger } from 'pino';
import type { Presence } from './presence.js';
import { answer, createBucket, requests, tooMany } from './socket-requests.js';
import { isQueueRoom, queueRoom, storyRoom, type DeskSocket } from './story-rooms.js';

export interface ConnectionParts {
  presence: Presence;
  /** Viewers in this process and all others. */
  viewersOf: (storyId: string) => Viewer[];
  /** The viewers of a story changed here: every process shows it. */
  viewersChanged: (storyId: string) => void;
  revision: () => Promise<number>;
  renewLease: (userId: string, storyId: string) => Promise<unknown>;
  /** Milliseconds since 1970, by the product's clock. */
  clock: () => number;
  log: Logger;
}

/** Story pages that one browser may have open on one socket. */
const mostStories = 20;

function requireReader({ data }: DeskSocket): void {
  if (isAllowed(data.session.user.role, 'stories:read')) return;
  throw new AppError('forbidden', `the role ${data.session.user.role} may not read stories`);
}

async function joinQueue(
  { revision }: ConnectionParts,
  socket: DeskSocket,
  given: unknown,
): Promise<{ revision: number }> {
  requireReader(socket);
  const { programs } = requests.queueJoin.parse(given);
  for (const room of socket.rooms) if (isQueueRoom(room)) await socket.leave(room);
  await socket.join(queueRoom(programs));
  // Read after joining: what is saved from here on is heard, what was saved before is in the number.
  return { revision: await revision() };
}

function beat(parts: ConnectionParts, socket: DeskSocket, storyId: string, verb: Viewer['verb']): void {
  const { id: userId, name } = socket.data.session.user;
  const hasChanged = parts.presence.beat(socket.id, storyId, { userId, name, verb }, parts.clock());
  if (hasChanged) parts.viewersChanged(storyId);
  if (verb === 'looking') return;
  parts
    .renewLease(userId, storyId)
    .catch((error: unknown) => parts.log.warn({ err: error, storyId }, 'lease not renewed'));
}

async function joinStory(
  parts: ConnectionParts,
  socket: DeskSocket,
  given: unknown,
): Promise<{ viewers: Viewer[] }> {
  requireReader(socket);
  const { storyId, verb } = requests.storyJoin.parse(given);
  const open = [...socket.rooms].filter((room) => room.startsWith('story:'));
  if (open.length >= mostStories)
    throw new AppError('bad-request', `expected at most ${mostStories} open stories`);
  await socket.join(storyRoom(storyId));
  beat(parts, socket, storyId, verb);
  return { viewers: parts.viewersOf(storyId) };
}

async function leaveStory(parts: ConnectionParts, socket: DeskSocket, given: unknown): Promise<void> {
  const request = requests.storyLeave.safeParse(given);
  if (!request.success) return;
  const { storyId } = request.data;
  await socket.leave(storyRoom(storyId));
  for (const changed of parts.presence.leave(socket.id, storyId)) parts.viewersChanged(changed);
}

/** Beats count only for stories that were joined, so that nobody shows up where they may not look. */
function hearBeat(parts: ConnectionParts, socket: DeskSocket, given: unknown): void {
  const request = requests.beat.safeParse(given);
  if (!request.success) return;
  const { storyId, verb } = request.data;
  if (storyId !== null && socket.rooms.has(storyRoom(storyId))) beat(parts, socket, storyId, verb);
}

/** A socket over its rate is not heard until it slows down; a request among them is told so. */
function limitRate(socket: DeskSocket): void {
  const bucket = createBucket(performance.now());
  socket.use((packet, next) => {
    if (bucket.take(performance.now())) next();
    else void answer(packet.at(-1), () => Promise.reject(tooMany()));
  });
}

/** Serves one browser until it leaves. */
export function serveSocket(parts: ConnectionParts, socket: DeskSocket): void {
  limitRate(socket);
  socket.on('queue:join', (scope, reply) => void answer(reply, () => joinQueue(parts, socket, scope)));
  socket.on('story:join', (request, reply) => void answer(reply, () => joinStory(parts, socket, request)));
  socket.on('story:leave', (request) => void leaveStory(parts, socket, request));
  socket.on('presence:beat', (request) => hearBeat(parts, socket, request));
  socket.on('disconnect', (reason) => {
    // A lost connection may come back; its seat stays until the beats have been missing for 30 s.
    if (reason !== 'client namespace disconnect' && reason !== 'server namespace disconnect') return;
    for (const storyId of parts.presence.leave(socket.id)) parts.viewersChanged(storyId);
  });
}
