import type { ClientEvents, ServerEvents } from '@tanggap/shared/events';
import type { StorySummary } from '@tanggap/shared/story';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { ActiveSession } from '../http/session.js';
import { batchOf } from './story-outbox.js';

interface SocketData {
  session: ActiveSession;
}
export type DeskServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;
export type DeskSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketData>;

const queuePrefix = 'queue:';
const wholeQueue = `${queuePrefix}*`;

/** One room per set of programs, so that a message is encoded once for everybody with the same scope. */
export function queueRoom(programs: readonly string[]): string {
  return programs.length === 0 ? wholeQueue : queuePrefix + [...new Set(programs)].sort().join(',');
}

export function isQueueRoom(room: string): boolean {
  return room.startsWith(queuePrefix);
}

export function storyRoom(storyId: string): string {
  return `story:${storyId}`;
}

function hears(room: string, story: StorySummary): boolean {
  if (room === wholeQueue) return true;
  const programs = room.slice(queuePrefix.length).split(',');
  return story.programs.some((program) => programs.includes(program));
}

/**
 * Tells each queue of its stories, and each open story page whose queue does not cover the story. Browsers of this process
 * alone: only it knows their rooms.
 */
export function sendStories(io: DeskServer, stories: StorySummary[], savedAt: string): void {
  const queues = [...io.of('/').adapter.rooms.keys()].filter(isQueueRoom);
  for (const room of queues) {
    const heard = stories.filter((story) => hears(room, story));
    if (heard.length > 0) io.local.to(room).emit('stories:changed', batchOf(heard, savedAt));
  }
  for (const story of stories.filter(({ id }) => io.of('/').adapter.rooms.has(storyRoom(id)))) {
    const told = queues.filter((room) => hears(room, story));
    io.local
      .to(storyRoom(story.id))
      .except(told)
      .emit('stories:changed', batchOf([story], savedAt));
  }
}
