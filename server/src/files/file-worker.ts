import { parentPort } from 'node:worker_threads';
import { drawFile } from './draw-file.js';
import type { FileJob, FromFileThread } from './file-job.js';

/** Entry of the thread that makes files; `file-renderer.ts` starts it and sends one job at a time. */
const port = parentPort;
if (!port) throw new Error('expected to run as a worker thread');

const failure = (error: unknown): FromFileThread => ({
  type: 'failed',
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? (error.stack ?? '') : '',
});

port.on('message', (job: FileJob) => {
  drawFile(job)
    .then((bytes): FromFileThread => ({ type: 'made', bytes }))
    .catch(failure)
    .then(
      (message) => port.postMessage(message),
      (error: unknown) => port.postMessage(failure(error)),
    );
});
