import type { FileInput } from '../respond/files/file-job.js';
import type { ResponseFile } from '@tanggap/shared/vocabulary';

/** A file of one version of a response. */
interface ReleaseJob {
  name: ResponseFile;
  input: FileInput;
}

export type FileJob = ReleaseJob;

/** What the thread for files answers; one answer a job, in order. */
export type FromFileThread =
  { type: 'made'; bytes: Uint8Array } | { type: 'failed'; message: string; stack: string };
