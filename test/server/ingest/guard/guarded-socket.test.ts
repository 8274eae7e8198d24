import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocketServer } from 'ws';
import {
  createSocketConnector,
  type GuardedSocket,
} from '../../../../server/src/ingest/guard/guarded-socket.js';

let server: Server;
let address: string;
beforeEach(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

function connect(allowPrivate: boolean, received: string[] = []): Promise<GuardedSocket> {
  return createSocketConnector({ allowPrivate }, 'uji/1')(address, {
    onMessage: (text) => received.push(text),
  });
}

test('Messages arrive in order until the other side closes', async () => {
  new WebSocketServer({ server }).on('connection', (client) => {
    client.send('satu');
    client.send('dua');
    client.close(1000);
  });
  const received: string[] = [];

  const socket = await connect(true, received);
  await socket.closed;

  expect(received).toEqual(['satu', 'dua']);
});

test('A private address is refused for websockets too', async () => {
  await expect(connect(false)).rejects.toMatchObject({ code: 'blocked-address' });
});

test('An address of another kind is refused', async () => {
  address = address.replace('ws:', 'http:');

  await expect(connect(true)).rejects.toMatchObject({ code: 'bad-address' });
});

test('A connection that breaks is a typed failure', async () => {
  new WebSocketServer({ server }).on('connection', (client) => client.terminate());

  const ended = connect(true).then((socket) => socket.closed);

  await expect(ended).rejects.toMatchObject({ code: 'connection-lost' });
});

test('A message larger than a megabyte ends the connection', async () => {
  new WebSocketServer({ server }).on('connection', (client) => client.send('x'.repeat(2_000_000)));
  const received: string[] = [];

  const socket = await connect(true, received);

  await expect(socket.closed).rejects.toMatchObject({ name: 'FetchFailure' });
  expect(received).toEqual([]);
});

test('When the other side never answers a close, then the connection is cut', async () => {
  const accepted: Socket[] = [];
  server.on('upgrade', (request, socket: Socket) => {
    accepted.push(socket);
    const key = `${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const reply = createHash('sha1').update(key).digest('base64');
    socket.on('error', () => {});
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${reply}\r\n\r\n`,
    );
  });
  const socket = await connect(true);

  socket.close();
  await socket.closed;

  expect(accepted).toHaveLength(1);
  accepted[0]?.destroy();
});
