import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { portError } from './engine-errors.js';
import type { PlannedFilter } from './search/plan.js';
import { closeEngine, openEngine, sqlitePorts } from './sqlite-store.js';
import type { SqliteOptions } from './sqlite-store.js';
import { toWire } from './wire.js';
import type { Answer, Order, Report, Request } from './wire.js';

/** What `threads.ts` starts a worker with. */
export interface StoreWorkerData {
  path: string;
  isReadOnly: boolean;
  options: Pick<SqliteOptions, 'mmapBytes' | 'cacheBytes'>;
}

type Methods = Record<string, Record<string, (...values: unknown[]) => unknown>>;

/** Answers every request, the failed ones too; the order of requests on one port is kept. */
function serve(methods: Methods, port: MessagePort): void {
  port.on('message', ({ id, port: name, method, values }: Request) => {
    port.postMessage(answer(methods, { id, port: name, method, values }));
  });
}

function answer(methods: Methods, { id, port, method, values }: Request): Answer {
  try {
    const run = methods[port]?.[method];
    if (!run) throw new Error(`[store:sqlite] expected a method of the store, got ${port}.${method}`);
    return { id, value: run(...values) };
  } catch (error) {
    return { id, error: toWire(portError(error)) };
  }
}

function start(owner: MessagePort, { path, isReadOnly, options }: StoreWorkerData): void {
  const report = (message: Report) => {
    owner.postMessage(message);
  };
  try {
    const engine = openEngine(path, { ...options, isReadOnly });
    // The calling thread has compiled and planned the search already, with the stemmer it was given.
    const plan = (filter: unknown) => filter as PlannedFilter;
    const ports = sqlitePorts({ ...engine, plan, compile: (expression) => expression });
    const ping = () => void engine.one('select value from counter limit 1');
    owner.on('message', (order: Order) => {
      if (order.type === 'serve')
        return serve({ ...ports, engine: { ping } } as unknown as Methods, order.port);
      closeEngine(engine);
      process.exit(0);
    });
    report({ type: 'ready' });
  } catch (error) {
    report({ type: 'failed', error: toWire(portError(error)) });
  }
}

if (parentPort) start(parentPort, workerData as StoreWorkerData);
