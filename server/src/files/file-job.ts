import type { ResponseFile } from '@tanggap/shared/vocabulary';
import type { FileInput } from '../respond/files/file-job.js';
import type { OfficeDocument } from './office-document.js';

/** A file of one version of a response. */
interface ReleaseJob {
  name: ResponseFile;
  input: FileInput;
}

/** A report, or another paper made of sections and tables. */
interface OfficeJob {
  name: 'office.docx' | 'office.pdf';
  input: OfficeDocument;
}

export type FileJob = ReleaseJob | OfficeJob;

/** What the thread for files answers; one answer a job, in order. */
export type FromFileThread =
  { type: 'made'; bytes: Uint8Array } | { type: 'failed'; message: string; stack: string };
