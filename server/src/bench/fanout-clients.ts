import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '@tanggap/shared/events';
import { WebSocket } from 'ws';

// A process of its own, so that two hundred listeners do not slow down the server that is measured.
// Started with `socketio ORIGIN COOKIE COUNT` or `bare ORIGIN - COUNT`; answers `report` with the delays it saw.

const [, , kind, origin = '', cookie = '', countText = '200'] = process.argv;
const count = Number(countText);
const delays: number[] = [];

function note(savedAt: string): void {
  delays.push(Date.now() - Date.parse(savedAt));
}

function listenToDesk(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket<ServerEvents, ClientEvents> = io(origin, {
      forceNew: true,
      transports: ['websocket'],
      extraHeaders: { cookie, origin },
    });
    socket.on('stories:changed', ({ savedAt }) => note(savedAt));
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

await Promise.all(Array.from({ length: count }, () => (kind === 'bare' ? listenBare() : listenToDesk())));
process.on('message', () => {
  process.send?.({ delays }, () => process.exit(0));
});
process.send?.({ isReady: true });
