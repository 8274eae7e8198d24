import { AppError } from '@tanggap/shared/errors';
import type { Archive, Evidence } from '@tanggap/shared/evidence';
import type { ArchivedPage, EvidenceDeps } from './respond-deps.js';

/** What came of trying to archive an address: one of the two is null. */
export type Kept = Pick<Evidence, 'archive' | 'failure'> & { title: string };

const excerptLength = 300;

function excerptOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= excerptLength ? flat : `${flat.slice(0, excerptLength - 1).trimEnd()}…`;
}

/** Keeps the parts of a page or file, each under its own SHA-256. */
export async function keepParts(
  { archive }: Pick<EvidenceDeps, 'archive'>,
  page: Omit<ArchivedPage, 'finalUrl' | 'title'> & { finalUrl: string | null },
  at: string,
): Promise<Archive> {
  const { bytes, text, html, finalUrl, contentType } = page;
  const keepText = (part: string | null) => (part === null ? null : archive.keep(Buffer.from(part, 'utf8')));
  const [sha256, textSha256, htmlSha256] = await Promise.all([
    archive.keep(bytes),
    keepText(text),
    keepText(html),
  ]);
  const excerpt = excerptOf(text ?? '');
  return { at, finalUrl, contentType, bytes: bytes.byteLength, sha256, textSha256, htmlSha256, excerpt };
}

function failureOf(error: unknown, at: string): Evidence['failure'] {
  const isOfPage =
    error instanceof AppError && (error.code === 'fetch-failed' || error.code === 'address-refused');
  // Anything else is our own trouble, which a later try may not have; it is not written down as the page's.
  if (!isOfPage) throw error;
  const reason = error.details?.reason;
  return { code: typeof reason === 'string' ? reason : error.code, message: error.message, at };
}

/** Fetches and keeps a page. A page that cannot be had is an outcome, not an error; our own failures reject. */
export async function keepPage(deps: EvidenceDeps, url: string): Promise<Kept> {
  try {
    const page = await deps.archivePage(url);
    return { archive: await keepParts(deps, page, deps.now()), failure: null, title: page.title };
  } catch (error) {
    return { archive: null, failure: failureOf(error, deps.now()), title: '' };
  }
}
