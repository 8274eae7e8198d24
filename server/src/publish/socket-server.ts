import { AppError } from '@tanggap/shared/errors';
import { isAllowed, type Permission } from '@tanggap/shared/roles';
import { Server, type ServerOptions } from 'socket.io';
import { apiError, toAppError } from '../http/error-reply.js';
import { isSameOrigin } from '../http/same-origin.js';
import { findSession } from '../http/session.js';
import type { UserStore } from '../store/store.js';
import { largestMessage } from './socket-requests.js';
import type { DeskServer, DeskSocket } from './story-rooms.js';

export interface SocketServerParts {
  users: Pick<UserStore, 'bySession'>;
  publicOrigin: string | undefined;
  now: () => string;
  /** Spreads what is emitted over the processes that share it; null for one process. */
  adapter: unknown;
}

/** Rooms that a role opens by itself, one per kind of news. */
const newsRooms: readonly Permission[] = [
  'stories:read',
  'responses:read',
  'sources:read',
  'programs:read',
  'search:read',
];

export function sessionRoom(tokenHash: string): string {
  return `session:${tokenHash}`;
}

export function userRoom(userId: string): string {
  return `user:${userId}`;
}

function refusal(error: unknown): Error {
  const failure = toAppError(error);
  return Object.assign(new Error(failure.message), { data: apiError(failure) });
}

async function admit({ users, now }: SocketServerParts, socket: DeskSocket): Promise<void> {
  const session = await findSession(users, socket.handshake.headers.cookie, now());
  if (!session) throw new AppError('not-signed-in', 'sign in first');
  socket.data.session = session;
  const rooms = newsRooms.filter((permission) => isAllowed(session.user.role, permission));
  await socket.join([sessionRoom(session.tokenHash), userRoom(session.user.id), ...rooms]);
}

/**
 * A socket server with the same origin and session checks as HTTP. A refused browser gets `connect_error` whose `data` is
 * the reply HTTP would give. No history is kept: after a gap the client joins again and asks over HTTP.
 */
export function createSocketServer(parts: SocketServerParts): DeskServer {
  const io: DeskServer = new Server({
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: largestMessage,
    ...(parts.adapter !== null && { adapter: parts.adapter as NonNullable<ServerOptions['adapter']> }),
    allowRequest: (request, decide) => decide(null, isSameOrigin(request.headers, parts.publicOrigin)),
  });
  io.use((socket, next) => {
    admit(parts, socket).then(
      () => next(),
      (error: unknown) => next(refusal(error)),
    );
  });
  return io;
}
