import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { CaptureReply } from '@tanggap/shared/api-desk';
import { AppError } from '@tanggap/shared/errors';
import type { Logger } from 'pino';
import type { FromIngest, IngestSettings, ToIngest } from './ingest-messages.js';
import type { ArchivedPage } from './respond/respond-deps.js';
import { transferOf } from './open-store.js';
import type { StoreLink } from './open-store.js';
import { startWorker } from './start-worker.js';

export interface IngestThread {
  /** Messages to a thread that is just starting again are lost: it reads everything anew. */
  send(message: ToIngest): void;
  /** Rejects as `capturePage` does, or with `engine-down` where the thread ends meanwhile. */
  capture(request: { url: string; text?: string | undefined }): Promise<CaptureReply>;
  /** Rejects as `archivePage` does, or with `engine-down`. */
  archivePage(url: string): Promise<ArchivedPage>;
  /** Rejects until the thread reads, and while it is being started again. */
  ping(): Promise<void>;
  stop(): Promise<void>;
}

export interface IngestThreadParts {
  settings: IngestSettings;
  /** A new link to the store for each start. */
  link: () => StoreLink;
  /** Hears everything the thread saved. Never called before `keepIngestThread` returned. */
  onMessage: (message: FromIngest) => void;
  log: Logger;
}

/** A question by its number; the answer's kind is known to whoever asked. */
interface Waiting {
  resolve(reply: unknown): void;
  reject(error: Error): void;
}

const restartAfterMs = 1_000;

/** Starts the ingest thread and keeps it running: one that dies is started again. Returns before the thread reads. */
export function keepIngestThread({ settings, link, onMessage, log }: IngestThreadParts): IngestThread {
  const waiting = new Map<number, Waiting>();
  let lastNumber = 0;
  let isRunning = false;
  let isReady = false;
  let isStopping = false;
  let worker = start();

  function start(): Worker {
    const store = link();
    const started = startWorker('ingest-worker', import.meta.url, { settings, store }, transferOf(store));
    started.on('message', (message: FromIngest) => hear(message));
    started.on('error', (error) => log.error({ err: error }, 'the ingest thread failed'));
    started.once('exit', (code) => revive(code));
    isRunning = true;
    return started;
  }

  function hear(message: FromIngest): void {
    if (message.type === 'ready') isReady = true;
    else if (message.type === 'captured' || message.type === 'archived') {
      waiting.get(message.number)?.resolve(message.reply);
    } else if (message.type === 'fetch-refused') {
      const { number, code, message: text, reason } = message;
      waiting.get(number)?.reject(new AppError(code, text, { reason }));
    } else onMessage(message);
  }

  function revive(code: number): void {
    isRunning = false;
    isReady = false;
    for (const { reject } of waiting.values()) reject(notRunning());
    if (isStopping) return;
    log.error({ code }, 'the ingest thread ended and is started again');
    setTimeout(() => {
      if (!isStopping) worker = start();
    }, restartAfterMs).unref();
  }

  async function ask<T>(question: (number: number) => ToIngest): Promise<T> {
    // What is posted to a thread that has ended is dropped without a word.
    if (!isRunning) throw notRunning();
    lastNumber += 1;
    const number = lastNumber;
    try {
      return await new Promise<T>((resolve, reject) => {
        waiting.set(number, { resolve: (reply) => resolve(reply as T), reject });
        worker.postMessage(question(number));
      });
    } finally {
      waiting.delete(number);
    }
  }

  return {
    send: (message) => worker.postMessage(message),
    capture: (request) => ask<CaptureReply>((number) => ({ type: 'capture', number, ...request })),
    archivePage: (url) => ask<ArchivedPage>((number) => ({ type: 'archive', number, url })),
    ping: () => (isReady ? Promise.resolve() : Promise.reject(notRunning())),
    async stop() {
      isStopping = true;
      if (!isRunning) return;
      await stopped(worker);
      await worker.terminate();
    },
  };
}

function notRunning(): AppError {
  return new AppError('engine-down', 'the ingest thread is not running yet');
}

/** Resolves when the thread has put everything away, or has ended. */
async function stopped(worker: Worker): Promise<void> {
  const said = new Promise<void>((resolve) => {
    worker.on('message', ({ type }: FromIngest) => {
      if (type === 'stopped') resolve();
    });
  });
  worker.postMessage({ type: 'stop' } satisfies ToIngest);
  await Promise.race([said, once(worker, 'exit')]);
}
