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

const heard = '42["stories:changed",';
const savedAtKey = '"savedAt":"';

/**
 * A signed-in screen that speaks socket.io over a bare websocket and only looks for the moment of saving. Hundreds of
 * browsers parse on hundreds of machines; parsing for all of them on this one would be what is measured.
 */
function listenToDesk(isFirst: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const address = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { headers: { cookie, origin } });
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const packet = data.toString();
      if (packet.startsWith('0')) socket.send('40');
      else if (packet === '2') socket.send('3');
      else if (packet.startsWith('40')) socket.send('420["queue:join",{"programs":[]}]');
      else if (packet.startsWith('430')) resolve();
      else if (packet.startsWith('44')) reject(new Error(`[bench:fanout] refused: ${packet}`));
      else if (packet.startsWith(heard)) {
        const at = packet.lastIndexOf(savedAtKey) + savedAtKey.length;
        note(packet.slice(at, packet.indexOf('"', at)));
        if (isFirst) sizes.push(packet.length);
      }
    });
  });
}

function listenBare(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(origin);
    socket.on('message', (data: Buffer) => {
      const message = data.toString();
      const at = message.indexOf(savedAtKey) + savedAtKey.length;
      note(message.slice(at, message.indexOf('"', at)));
    });
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
