import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What a link does to everything that goes over it. `silent` is half-open: it accepts, and nothing ever arrives. What was
 * open then stays lost when the link heals, as behind a router that forgot it.
 */
export type LinkState = 'open' | 'slow' | 'silent' | 'cut';

/** A TCP connection to somewhere on loopback that can go wrong. */
export interface FaultyLink {
  readonly port: number;
  /** Takes effect at once, also on connections that are open. */
  become(state: LinkState): void;
  /** Leads elsewhere from now on; what is open is cut, as by a proxy whose backend died. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

interface Pair {
  near: Socket;
  far: Socket;
  isLost: boolean;
}

/** How late everything is on a slow link, ms. */
const slowMs = 150;

/** Opens a link to a port of 127.0.0.1, on one of its own or on `at`. */
export async function openLink(target: number, at = 0): Promise<FaultyLink> {
  let [to, state]: [number, LinkState] = [target, 'open'];
  const pairs = new Set<Pair>();

  function pass(pair: Pair, from: Socket, into: Socket): void {
    const write = (bytes: Buffer): void => {
      if (into.writable) into.write(bytes);
    };
    from.on('data', (bytes: Buffer) => {
      if (pair.isLost) return;
      if (state === 'slow') setTimeout(() => write(bytes), slowMs);
      else write(bytes);
    });
    from.on('error', () => from.destroy());
    from.on('close', () => {
      pairs.delete(pair);
      // Nobody hears of the end of what is lost.
      if (!pair.isLost || into === pair.far) into.destroy();
    });
  }

  const cut = (): void => {
    for (const { near, far } of pairs) [near, far].forEach((socket) => socket.destroy());
  };
  const server = createServer((near) => {
    const pair: Pair = { near, far: connect(to, '127.0.0.1'), isLost: state === 'silent' };
    pairs.add(pair);
    pass(pair, near, pair.far);
    pass(pair, pair.far, near);
    if (state === 'cut') cut();
  });
  server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    become(next) {
      state = next;
      if (next === 'cut') cut();
      if (next === 'silent') for (const pair of pairs) pair.isLost = true;
    },
    leadTo(port) {
      to = port;
      cut();
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
