import { AppError } from '@tanggap/shared/errors';
import { evidenceTypes, type Evidence } from '@tanggap/shared/evidence';
import { entryOf, type Actor } from '../triage/triage-deps.js';
import { keepParts } from './keep-page.js';
import { logAct, type EvidenceDeps } from './respond-deps.js';
import { sniffFile } from './sniff-file.js';
import { addressOf, findEvidenceStory, isAgencysOwn, newEvidence } from './story-evidence.js';

export interface UploadedFile {
  name: string;
  publisher: string;
  isOwnAgency: boolean;
  url?: string | undefined;
  bytes: Uint8Array;
}

function fileRefused(name: string): AppError {
  const accepted = [...evidenceTypes];
  const message = `expected a picture (PNG, JPEG, WebP), a PDF or a text in UTF-8; ${name} is none of them`;
  return new AppError('file-refused', message, { accepted });
}

/** Keeps a file as evidence of a story. Rejects with `not-found`, `story-closed` or `file-refused`. */
export async function uploadFile(
  deps: EvidenceDeps,
  actor: Actor,
  storyId: string,
  { name, publisher, isOwnAgency, url, bytes }: UploadedFile,
): Promise<Evidence> {
  const story = await findEvidenceStory(deps, storyId);
  const contentType = sniffFile(bytes);
  if (contentType === null) throw fileRefused(name);
  const at = deps.now();
  const text = contentType === 'text/plain' ? new TextDecoder('utf-8').decode(bytes) : null;
  const archive = await keepParts(deps, { bytes, contentType, text, html: null, finalUrl: null }, at);
  const address = url === undefined ? null : addressOf(url);
  const isOwn = isOwnAgency || (await isAgencysOwn(deps, story, [address]));
  const given = { storyId, kind: 'file' as const, url: address, title: name, publisher, isOwnAgency: isOwn };
  const evidence = await deps.store.evidence.add(
    newEvidence({ ...given, archive, failure: null }, actor, at),
    entryOf(storyId, 'evidence-added', actor, at, { title: name, publisher }),
  );
  const data = { storyId, contentType, bytes: archive.bytes, sha256: archive.sha256 };
  await logAct(deps, actor, 'evidence:upload', evidence.id, data);
  deps.publisher.evidenceChanged(storyId);
  return evidence;
}
