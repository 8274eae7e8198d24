import { AppError } from '@tanggap/shared/errors';
import type { ExportTask, FromExportThread } from './export-messages.js';
import type { ExportWriter } from './export/export-port.js';
import type { Written } from './export/write-export.js';
import { transferOf } from './open-store.js';
import type { StoreLink } from './open-store.js';
import { startWorker } from './start-worker.js';

/** A page is written within this, ms; a thread that is asked to end and does not is ended. */
const patienceMs = 3_000;

/** Writes each export in a thread of its own that ends with it, so that neither memory nor work stays. */
export function writeInThread(connect: () => StoreLink, now: () => string): ExportWriter {
  return (order, path, { onProgress, signal }) =>
    new Promise<Written>((resolve, reject) => {
      const store = connect();
      const task: ExportTask = { order, path, now: now() };
      const worker = startWorker('export-worker', import.meta.url, { task, store }, transferOf(store));
      let patience: NodeJS.Timeout | undefined;
      const cancel = () => {
        worker.postMessage('cancel');
        patience = setTimeout(() => void worker.terminate(), patienceMs);
      };
      signal.addEventListener('abort', cancel, { once: true });
      worker.on('message', (message: FromExportThread) => {
        if (message.type === 'progress') onProgress(message.rows, message.total);
        else if (message.type === 'written') resolve(message.written);
        else reject(errorOf(message));
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        clearTimeout(patience);
        signal.removeEventListener('abort', cancel);
        reject(new Error(`the thread for an export ended with ${code}`));
      });
    });
}

function errorOf({ message, stack, code, diskCode }: Extract<FromExportThread, { type: 'failed' }>): Error {
  if (code !== null) return new AppError(code, message);
  return Object.assign(new Error(message), { stack, ...(diskCode !== null && { code: diskCode }) });
}
