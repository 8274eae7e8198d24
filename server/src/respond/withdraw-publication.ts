import type { Publication, Response } from '@tanggap/shared/response';
import type { Actor } from '../triage/triage-deps.js';
import { unlearnAnswer } from './own-fact-check.js';
import { unknownNoun, wrongState } from './refusals.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { changeResponse, revised, stepOf } from './save-response.js';

export function isLive({ withdrawn }: Publication): boolean {
  return withdrawn === null;
}

export function hasLivePage({ publications }: Response): boolean {
  return publications.some((publication) => publication.channel === 'page' && isLive(publication));
}

/** The publications with those that fit marked as withdrawn; nothing is removed. */
export function withdrawnWhere(
  publications: readonly Publication[],
  fits: (publication: Publication) => boolean,
  withdrawn: NonNullable<Publication['withdrawn']>,
): Publication[] {
  return publications.map((one) => (isLive(one) && fits(one) ? { ...one, withdrawn } : one));
}

function findLive({ publications, id }: Response, publicationId: string): Publication {
  const publication = publications.find((one) => one.id === publicationId);
  if (!publication) throw unknownNoun('publication', `${id} ${publicationId}`);
  if (!isLive(publication)) throw wrongState(publicationId, 'withdrawn', 'a publication that is out');
  return publication;
}

/** Where a case stands whose response has nothing out any more, a correction under way included. */
const caseStatusOf = {
  draft: 'drafting',
  'in-review': 'in-review',
  approved: 'approved',
  published: 'approved',
} as const;

/**
 * Records that something was taken down again. With the last one the response is approved but no longer out. Refuses
 * with `not-found` or `wrong-state`.
 */
export async function withdrawPublication(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  { publicationId, reason }: { publicationId: string; reason: string },
): Promise<Response> {
  const response = await changeResponse(deps, actor, id, async (seen) => {
    const { channel, version } = findLive(seen, publicationId);
    const at = deps.now();
    const mark = { by: personOf(actor), at, reason };
    const publications = withdrawnWhere(seen.publications, (one) => one.id === publicationId, mark);
    const isOut = publications.some(isLive);
    const status = seen.status === 'published' && !isOut ? 'approved' : seen.status;
    const step = await stepOf(deps, seen, actor, {
      status: isOut || status === 'withdrawn' ? null : caseStatusOf[status],
      kind: 'publication-withdrawn',
      data: { channel, version, reason },
      evenWhenOut: true,
    });
    return {
      response: revised(seen, { status, publications }, at),
      step,
      act: { action: 'response:unpublish', data: { publicationId, channel, version, reason } },
    };
  });
  if (!hasLivePage(response)) await unlearnAnswer(deps, response);
  return response;
}
