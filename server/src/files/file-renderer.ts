import { AppError } from '@tanggap/shared/errors';
import type { Worker } from 'node:worker_threads';
import { startWorker } from '../start-worker.js';
import type { FileJob, FromFileThread } from './file-job.js';

export interface FileRenderer {
  /**
   * Makes a file in the thread. Rejects with `too-many-requests` where as many wait as may, and with `internal` where it
   * takes longer than allowed or fails.
   */
  render(job: FileJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface FileRendererOptions {
  /** Jobs that may wait beside the running one; a desk of twenty that all print at once fits. Default 32. */
  queueLimit?: number;
  /** Longest time for one file, ms; the first of a kind, which loads its library, took 1 to 3 s under load. Default 20,000. */
  timeLimitMs?: number;
  start?: () => Worker;
}

interface Waiting {
  job: FileJob;
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** Files are drawn one after another in a thread of their own, started with the first and kept; web requests go on meanwhile. */
export function createFileRenderer(options: FileRendererOptions = {}): FileRenderer {
  const { queueLimit = 32, timeLimitMs = 20_000 } = options;
  const { start = () => startWorker('file-worker', import.meta.url, null) } = options;
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let running: Waiting | null = null;
  let limit: NodeJS.Timeout | undefined;

  function thread(): Worker {
    if (worker) return worker;
    const started = start();
    started.on('message', (message: FromFileThread) => finish(message));
    started.on('error', (error) => lose(started, `the thread for files failed: ${error.message}`, error));
    started.on('exit', (code) => lose(started, `the thread for files ended with ${code}`));
    worker = started;
    return started;
  }

  function next(): void {
    if (running) return;
    running = queue.shift() ?? null;
    // Between jobs the thread does not keep the process alive.
    if (!running) return worker?.unref();
    const current = thread();
    current.ref();
    limit = setTimeout(
      () =>
        lose(
          current,
          `making the file took longer than ${timeLimitMs / 1_000} s; shorten the text and try again`,
        ),
      timeLimitMs,
    );
    current.postMessage(running.job);
  }

  function settle(): Waiting | null {
    clearTimeout(limit);
    const done = running;
    running = null;
    return done;
  }

  function finish(message: FromFileThread): void {
    const done = settle();
    if (message.type === 'made') done?.resolve(message.bytes);
    else done?.reject(failed(`the file could not be made: ${message.message}`, new Error(message.stack)));
    next();
  }

  /** Only the running job is lost with its thread; those that wait go to a new one. */
  function lose(lost: Worker, message: string, cause?: unknown): void {
    if (worker !== lost) return;
    worker = null;
    void lost.terminate();
    settle()?.reject(failed(message, cause));
    next();
  }

  return {
    render(job) {
      if (queue.length >= queueLimit) return Promise.reject(queueFull(queueLimit));
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      });
    },
    async close() {
      const last = worker;
      worker = null;
      const closing = failed('the server is stopping');
      for (const waiting of [settle(), ...queue.splice(0)]) waiting?.reject(closing);
      await last?.terminate();
    },
  };
}

function failed(message: string, cause?: unknown): AppError {
  return new AppError('internal', message, undefined, cause ?? new Error(message));
}

function queueFull(waiting: number): AppError {
  return new AppError(
    'too-many-requests',
    `${waiting} files are waiting to be made; try again in a few seconds`,
  );
}
