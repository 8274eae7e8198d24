import type { Worker } from 'node:worker_threads';
import type { ExtraEngineFailure } from '@tanggap/shared/extra-engine';
import { startWorker } from '../start-worker.js';
import { ExtraEngineError, type ExtraEngine, type ExtraFindings, type ExtraText } from './extra-engine.js';
import { nameOfFolder } from './read-model-folder.js';

export interface ToOnnxThread {
  number: number;
  texts: ExtraText[];
}
/** Number 0 is the start. */
export type FromOnnxThread =
  | { type: 'ready'; name: string }
  | { type: 'answer'; number: number; findings: ExtraFindings[] }
  | { type: 'failed'; number: number; code: ExtraEngineFailure; message: string };

interface Waiting {
  resolve(findings: ExtraFindings[]): void;
  reject(error: ExtraEngineError): void;
}

interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

export interface OnnxEngineOptions {
  /** `model.onnx`, `tokenizer.json` or `vocab.txt`, and `labels.json`. */
  folder: string;
  /** A question that takes longer, ms, is a thread that hangs, and it is ended. Default 30,000. */
  hangMs?: number;
}

/** An engine that is a file: it runs in a thread of its own, which is started again where it ended. */
export function createOnnxEngine({ folder, hangMs = 30_000 }: OnnxEngineOptions): ExtraEngine {
  let name = nameOfFolder(folder);
  let thread: Thread | null = null;
  let lastNumber = 0;
  /** A run cannot be interrupted: whoever asks next waits for it, so that never more than one question is queued. */
  let running: Promise<unknown> = Promise.resolve();

  function start(): Promise<void> {
    if (thread) return Promise.resolve();
    const waiting = new Map<number, Waiting>();
    const worker = startWorker('onnx-worker', import.meta.url, { folder });
    const started: Thread = (thread = { worker, waiting });
    return new Promise((resolve, reject) => {
      const end = (error: ExtraEngineError): void => {
        if (thread === started) thread = null;
        reject(error);
        for (const one of waiting.values()) one.reject(error);
        waiting.clear();
      };
      worker.on('message', (message: FromOnnxThread) => {
        if (message.type === 'ready') {
          name = message.name;
          resolve();
        } else if (message.type === 'answer') waiting.get(message.number)?.resolve(message.findings);
        else {
          const error = new ExtraEngineError(message.code, message.message);
          waiting.get(message.number)?.reject(error);
          if (message.number !== 0) return;
          end(error);
          void worker.terminate();
        }
      });
      worker.on('error', (error) => end(new ExtraEngineError('ended', error.message, 0, error)));
      worker.on('exit', (code) => end(new ExtraEngineError('ended', `the thread ended with ${code}`)));
    });
  }

  async function ask({ worker, waiting }: Thread, texts: readonly ExtraText[]): Promise<ExtraFindings[]> {
    lastNumber += 1;
    const number = lastNumber;
    const hanging = setTimeout(() => void worker.terminate(), hangMs);
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        worker.postMessage({ number, texts: [...texts] } satisfies ToOnnxThread);
      });
    } finally {
      clearTimeout(hanging);
      waiting.delete(number);
    }
  }

  return {
    get name() {
      return name;
    },
    ...{ perQuestion: 2, atOnce: 1, start },
    async assess(texts, signal) {
      await running;
      if (signal.aborted) throw new ExtraEngineError('late', 'the model still reads the question before');
      if (!thread) throw new ExtraEngineError('ended', 'the thread of the model is not running');
      const answered = ask(thread, texts);
      running = answered.catch(() => undefined);
      return answered;
    },
    async stop() {
      await thread?.worker.terminate();
    },
  };
}
