import type { Archive, Evidence } from '@tanggap/shared/evidence';
import { unknownNoun } from './refusals.js';
import type { EvidenceDeps } from './respond-deps.js';
import { findEvidence } from './story-evidence.js';

type ReadDeps = Pick<EvidenceDeps, 'store' | 'archive'>;

async function findArchived(deps: ReadDeps, id: string): Promise<{ evidence: Evidence; archive: Archive }> {
  const evidence = await findEvidence(deps, id);
  if (evidence.archive === null) throw unknownNoun('archived page of', id);
  return { evidence, archive: evidence.archive };
}

async function readText({ archive }: ReadDeps, sha256: string | null): Promise<string | null> {
  return sha256 === null ? null : Buffer.from(await archive.read(sha256)).toString('utf8');
}

/** The archived text and cleaned HTML. Rejects with `not-found`, or `archive-damaged` where a hash no longer fits. */
export async function readEvidenceText(
  deps: ReadDeps,
  id: string,
): Promise<{ evidence: Evidence; text: string; html: string | null }> {
  const { evidence, archive } = await findArchived(deps, id);
  // The bytes are verified along: a text is only as good as the page it was taken from.
  const [text, html] = await Promise.all([
    readText(deps, archive.textSha256),
    readText(deps, archive.htmlSha256),
    deps.archive.read(archive.sha256),
  ]);
  return { evidence, text: text ?? '', html };
}

/** The bytes as they came. Rejects as `readEvidenceText` does. */
export async function readEvidenceFile(
  deps: ReadDeps,
  id: string,
): Promise<{ bytes: Uint8Array; archive: Archive }> {
  const { archive } = await findArchived(deps, id);
  return { bytes: await deps.archive.read(archive.sha256), archive };
}
