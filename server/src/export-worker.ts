import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { AppError } from '@tanggap/shared/errors';
import type { ExportTask, FromExportThread } from './export-messages.js';
import { jobDepsOf } from './export/job-deps.js';
import { writeHere } from './export/write-here.js';
import { stemWords } from './score/text/stem-text.js';
import { connectStore } from './store/sqlite/threads.js';

// The thread of one export: reads pages through the readers' threads, masks and packs them, and ends with its file.

const { task, storePort } = workerData as { task: ExportTask; storePort: MessagePort };
const port = parentPort;
if (!port) throw new Error('expected to run as a worker thread');
const tell = (message: FromExportThread): void => port.postMessage(message);
const abort = new AbortController();
port.on('message', () => abort.abort(new Error('cancelled')));
port.unref();

const store = connectStore(storePort, { stem: stemWords });
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
