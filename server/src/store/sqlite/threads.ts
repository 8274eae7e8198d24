import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { createLane } from './lane.js';
import { clientStore } from './store-client.js';
import type { ClientOptions } from './store-client.js';
import { keepWorker } from './store-workers.js';
import type { KeptWorker, WorkerEvent } from './store-workers.js';
import { engineDown } from './wire.js';
import type { LaneChange, Welcome } from './wire.js';
import type { SqliteOptions } from './sqlite-store.js';
import type { Store } from '../store.js';

export interface ThreadedOptions extends Pick<SqliteOptions, 'stem' | 'mmapBytes' | 'cacheBytes'> {
  /** Threads that answer reads. Default 2. */
  readers?: number;
  /** Told when a worker starts and when it dies and is started again, for the log. */
  onWorker?: (event: WorkerEvent) => void;
}

export interface ThreadedStore extends Store {
  /** A port for another thread, to be given to `connectStore` there: same writer, same readers. */
  connect(): MessagePort;
}

/**
 * SQLite behind threads: one writer, several readers, no SQL in the calling thread. Rejects with `engine-down` where
 * the file cannot serve. A worker that dies is started again; calls under way are refused with `engine-down`.
 */
export async function openThreadedSqlite(
  path: string,
  options: ThreadedOptions = {},
): Promise<ThreadedStore> {
  const { readers = 2, onWorker = () => {}, ...rest } = options;
  const { mmapBytes, cacheBytes } = rest;
  const sizes = {
    ...(mmapBytes !== undefined && { mmapBytes }),
    ...(cacheBytes !== undefined && { cacheBytes }),
  };
  const start = (name: string, isReadOnly: boolean) =>
    keepWorker({ name, data: { path, isReadOnly, options: sizes }, onWorker });
  // The writer comes first: it makes and migrates the file that readers open.
  const writer = await start('writer', false);
  const workers = [
    writer,
    ...(await Promise.all(Array.from({ length: readers }, (_, n) => start(`reader ${n + 1}`, true)))),
  ];
  const lanes = workers.map((worker) => createLane(worker.port()));
  workers.forEach((worker, index) => worker.onPort((makePort) => lanes[index]?.attach(makePort())));
  const connections = new Set<MessagePort>();
  const close = async () => {
    for (const lane of lanes) lane.close();
    for (const connection of connections) connection.close();
    // Readers end before the writer, which then can empty the write-ahead log.
    await Promise.all(workers.slice(1).map((worker) => worker.end()));
    await writer.end();
  };
  return { ...clientStore(lanesOf(lanes), rest, close), connect: () => connectWorkers(workers, connections) };
}

function lanesOf([writer, ...readers]: ReturnType<typeof createLane>[]) {
  if (!writer) throw engineDown('it has no writer thread');
  return { writer, readers };
}

/** Closing one end of a connection closes the other: either side may end it. */
function connectWorkers(workers: readonly KeptWorker[], connections: Set<MessagePort>): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const [writer = null, ...readers] = workers.map((worker) => worker.port());
  const welcome: Welcome = { writer, readers };
  port1.postMessage(
    welcome,
    [writer, ...readers].filter((port) => port !== null),
  );
  const stops = workers.map((worker, lane) =>
    worker.onPort((makePort) => {
      const port = makePort();
      port1.postMessage({ lane, port } satisfies LaneChange, port ? [port] : []);
    }),
  );
  connections.add(port1);
  port1.on('close', () => {
    connections.delete(port1);
    for (const stop of stops) stop();
  });
  // Nothing comes this way; the connection alone must not keep the process alive.
  port1.unref();
  return port2;
}

/** The store in a thread that was given a port of `ThreadedStore.connect`. Closing it leaves the workers running. */
export function connectStore(port: MessagePort, options: ClientOptions = {}): Store {
  const welcome = receiveMessageOnPort(port)?.message as Welcome | undefined;
  if (!welcome) throw engineDown('expected a port of ThreadedStore.connect()');
  const lanes = [welcome.writer, ...welcome.readers].map(createLane);
  port.on('message', (change: LaneChange) => lanes[change.lane]?.attach(change.port));
  port.on('close', () => {
    for (const lane of lanes) lane.close();
  });
  return clientStore(lanesOf(lanes), options, () => {
    for (const lane of lanes) lane.close();
    port.close();
    return Promise.resolve();
  });
}
