import { MessageChannel } from 'node:worker_threads';
import type { MessagePort, Worker } from 'node:worker_threads';
import { startWorker } from '../../start-worker.js';
import type { StoreWorkerData } from './store-worker.js';
import { engineDown, fromWire } from './wire.js';
import type { Order, Report } from './wire.js';

export interface WorkerEvent {
  /** `writer`, `reader 1` … */
  name: string;
  type: 'started' | 'died' | 'refused';
  worker: Worker;
  /** Why it died or did not start. */
  error?: Error | undefined;
}

type MakePort = () => MessagePort | null;

/** A worker that is started again whenever it dies. */
export interface KeptWorker {
  /** A new port to it; null while it is down. */
  port: MakePort;
  /** Tells when ports must be made anew (null while it is down); returns how to stop being told. */
  onPort(listener: (makePort: MakePort) => void): () => void;
  end(): Promise<void>;
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;

interface KeptWorkerParts {
  name: string;
  data: StoreWorkerData;
  onWorker: (event: WorkerEvent) => void;
}

/** Resolves when it serves; rejects where the first start fails. */
export async function keepWorker({ name, data, onWorker }: KeptWorkerParts): Promise<KeptWorker> {
  const listeners = new Set<(makePort: MakePort) => void>();
  let current: Worker | null = null;
  let isEnding = false;
  let retry: NodeJS.Timeout | undefined;
  let pauseMs = firstPauseMs;

  const port: MakePort = () => (current ? servedPort(current) : null);
  const tell = () => {
    for (const listener of listeners) listener(port);
  };
  const start = async () => {
    const worker = startWorker('store-worker', import.meta.url, data);
    let lastError: Error | undefined;
    worker.on('error', (error) => (lastError = error));
    try {
      await ready(worker);
    } catch (error) {
      onWorker({ name, type: 'refused', worker, error: error as Error });
      throw error;
    }
    current = worker;
    pauseMs = firstPauseMs;
    worker.once('exit', () => {
      current = null;
      if (isEnding) return;
      onWorker({ name, type: 'died', worker, error: lastError });
      tell();
      restartLater();
    });
    tell();
    onWorker({ name, type: 'started', worker });
  };
  const restartLater = () => {
    retry = setTimeout(() => void start().catch(restartLater), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };

  await start();
  return {
    port,
    onPort: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: async () => {
      isEnding = true;
      clearTimeout(retry);
      if (current) await ended(current);
    },
  };
}

function servedPort(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ type: 'serve', port: port1 } satisfies Order, [port1]);
  return port2;
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(engineDown(`its thread ended at once with code ${code}`)));
    worker.once('message', (report: Report) => {
      if (report.type === 'ready') return resolve();
      void worker.terminate();
      reject(fromWire(report.error));
    });
  });
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.postMessage({ type: 'close' } satisfies Order);
  });
}
