import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '@tanggap/shared/events';
import { WebSocket } from 'ws';

// A process of its own, so that hundreds of listeners do not slow down the server that is measured.
// Started with `socketio ORIGIN COOKIE COUNT` or `bare ORIGIN - COUNT`; answers `report` with the delays it saw.

const [, , kind, origin = '', cookie = '', countText = '200'] = process.argv;
const count = Number(countText);
const delays: number[] = [];
/** Sizes of what the first listener heard, so that the bare server can send as much. */
const sizes: number[] = [];

function note(savedAt: string): void {
  delays.push(Date.now() - Date.parse(savedAt));
}

function listenToDesk(isFirst: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket<ServerEvents, ClientEvents> = io(origin, {
      forceNew: true,
      transports: ['websocket'],
      extraHeaders: { cookie, origin },
    });
    socket.on('stories:changed', (change) => {
      note(change.savedAt);
      if (isFirst) sizes.push(JSON.stringify(change).length);
    });
    socket.on('connect_error', reject);
    socket.on('connect', () => socket.emit('queue:join', { programs: [] }, () => resolve()));
  });
}

function listenBare(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(origin);
    socket.on('message', (data: Buffer) =>
      note((JSON.parse(data.toString()) as { savedAt: string }).savedAt),
    );
    socket.on('error', reject);
    socket.on('open', () => resolve());
  });
}

await Promise.all(
  Array.from({ length: count }, (_, at) => (kind === 'bare' ? listenBare() : listenToDesk(at === 0))),
);
process.on('message', () => {
  process.send?.({ delays, sizes }, () => process.exit(0));
});
process.send?.({ isReady: true });
