import type { Evidence } from '@tanggap/shared/evidence';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { maskPrivate } from '@tanggap/shared/masking';
import type { Response, ResponseSummary } from '@tanggap/shared/response';
import { omit } from '../respond/omit.js';

/**
 * The second leaf of the door in `present.ts`, for the response desk: what came from outside is masked. Texts that the
 * desk wrote itself (drafts, facts, narratives) pass as written; the linter looks after private persons in them.
 */

export function presentEvidence(evidence: Evidence): Evidence {
  const { archive, title } = evidence;
  return {
    ...evidence,
    title: maskPrivate(title),
    archive: archive && { ...archive, excerpt: maskPrivate(archive.excerpt) },
  };
}

export function presentSummary<T extends ResponseSummary>(response: T): T {
  return { ...response, storyTitle: maskPrivate(response.storyTitle) };
}

export function presentResponse(response: Response): Response {
  return { ...presentSummary(response), claim: maskPrivate(response.claim) };
}

export function presentHandOff(record: HandOffRecord): HandOffRecord {
  const { pack, storyTitle } = record;
  return {
    ...record,
    storyTitle: maskPrivate(storyTitle),
    pack: { ...pack, subject: maskPrivate(pack.subject), body: maskPrivate(pack.body) },
  };
}

export function presentFactCheck<T extends FactCheck>(check: T): Omit<T, 'wordings'> {
  const { title, text } = check;
  return {
    ...omit(check, 'wordings'),
    title: maskPrivate(title),
    ...(text !== undefined && { text: maskPrivate(text) }),
  };
}
