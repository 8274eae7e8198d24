import type { ResponseFile } from '@tanggap/shared/vocabulary';
import type { FileInput } from './file-job.js';
import { fileRenderer } from '../../files/renderer.js';

export type { FileInput } from './file-job.js';

/** A file as it is sent: its bytes, media type and the name it is saved under. */
export interface RenderedFile {
  bytes: Uint8Array;
  type: string;
  fileName: string;
}

const types: Record<ResponseFile, string> = {
  'press.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'press.pdf': 'application/pdf',
  'card.png': 'image/png',
};

/**
 * Makes a file of one version of a response, in a thread of its own. Rejects with `too-many-requests` where too many are
 * waiting, and with `internal` where it fails or takes too long.
 */
export async function renderFile(name: ResponseFile, input: FileInput): Promise<RenderedFile> {
  const bytes = await fileRenderer.render({ name, input });
  return { bytes, type: types[name], fileName: fileNameOf(name, input) };
}

/** `siaran-pers-T-12-v3.pdf`: plain letters that any mail program passes on. */
function fileNameOf(name: ResponseFile, { version, response }: FileInput): string {
  const [kind, ending] = name === 'card.png' ? ['kartu', 'png'] : ['siaran-pers', name.split('.')[1]];
  return `${kind}-${response.id}-v${version.n}.${ending}`;
}
