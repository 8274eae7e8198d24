import type { Format } from '../../lib/format.js';
import { isWebAddress } from '../../lib/web-address.js';
import type { EvidenceText } from '../../text/id/evidence.js';

/** Evidence being written. */
export interface EvidenceDraft {
  kind: 'page' | 'file';
  url: string;
  publisher: string;
  isOwnAgency: boolean;
  file: File | null;
}

/** 10 MB, the server's own limit: a larger file would be cut off on the way. */
const uploadLimit = 10 * 1_024 * 1_024;

/** What keeps a draft from being sent, as a sentence; null where nothing does. */
export function problemOf(draft: EvidenceDraft, words: EvidenceText, format: Format): string | null {
  const { kind, file, publisher } = draft;
  const url = draft.url.trim();
  if (kind === 'file' && file === null) return words.fileMissing;
  if (kind === 'file' && file !== null && file.size > uploadLimit) {
    return words.tooLarge(`${format.number(Math.round(file.size / 1_048_576))} MB`);
  }
  // A file may come from no address; a page never does.
  if ((kind === 'page' || url !== '') && !isWebAddress(url)) return words.wrongAddress;
  return publisher.trim().length < 2 ? words.publisherMissing : null;
}
