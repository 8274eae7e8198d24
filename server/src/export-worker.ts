import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@tanggap/shared/errors';
import type { ExportTask, FromExportThread } from './export-messages.js';
import { jobDepsOf } from './export/job-deps.js';
import { writeHere } from './export/write-here.js';
import { connectLinkedStore } from './open-store.js';
import type { StoreLink } from './open-store.js';

// The thread of one export: reads pages through the readers' threads, masks and packs them, and ends with its file.

const { task, store: link } = workerData as { task: ExportTask; store: StoreLink };
const port = parentPort;
if (!port) throw new Error('expected to run as a worker thread');
const tell = (message: FromExportThread): void => port.postMessage(message);
const abort = new AbortController();
port.on('message', () => abort.abort(new Error('cancelled')));
port.unref();

const store = await connectLinkedStore(link);
try {
  const write = writeHere(jobDepsOf(store, () => task.now));
  const written = await write(task.order, task.path, {
    onProgress: (rows, total) => tell({ type: 'progress', rows, total }),
    signal: abort.signal,
  });
  tell({ type: 'written', written });
} catch (error) {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof AppError ? error.code : null;
  const isBad = error instanceof Error && error.name === 'ZodError';
  const diskCode = error instanceof Error && 'code' in error && code === null ? String(error.code) : null;
  tell({ type: 'failed', message, stack, code: isBad ? 'bad-request' : code, diskCode });
} finally {
  await store.close();
}
