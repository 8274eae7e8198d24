import { AppError } from '@tanggap/shared/errors';
import type { Approval, Response } from '@tanggap/shared/response';
import { mayApprove } from '@tanggap/shared/response-rules';
import type { Actor } from '../triage/triage-deps.js';
import { findVersion } from './find-response.js';
import { unlearnAnswer } from './own-fact-check.js';
import { authorCannotApprove, wrongState } from './refusals.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { changeResponse, revised, stepOf } from './save-response.js';
import { hasLivePage, withdrawnWhere } from './withdraw-publication.js';

export interface EmergencyReview {
  outcome: 'upheld' | 'withdrawn';
  note: string;
}

function openEmergency({ id, status, approval }: Response): Approval {
  if (approval && approval.emergency !== null && approval.review === null) return approval;
  throw wrongState(id, status, 'an emergency approval that was not looked at yet');
}

async function requireOtherPerson(deps: RespondDeps, actor: Actor, response: Response, approval: Approval) {
  const version = await findVersion(deps, response, approval.version);
  if (!mayApprove(actor.id, version)) throw authorCannotApprove(response.id);
  if (approval.by.id === actor.id)
    throw new AppError('second-person-needed', 'whoever approved in an emergency cannot review it', {
      id: response.id,
    });
}

/**
 * What a review that does not uphold makes of the response: our own page is taken down, and a draft again what is not
 * one already. A correction that is under way goes on.
 */
function takenBack(response: Response, actor: Actor, at: string, note: string): Partial<Response> {
  const mark = { by: personOf(actor), at, reason: note };
  const publications = withdrawnWhere(response.publications, ({ channel }) => channel === 'page', mark);
  const isCurrent = response.status === 'approved' || response.status === 'published';
  return { publications, ...(isCurrent && { status: 'draft', submitted: null }) };
}

/**
 * A supervisor's look at an emergency approval afterwards. Posts on other channels stay listed: people take them down
 * and record that. Refuses with `wrong-state`, `author-cannot-approve` or `second-person-needed`.
 */
export async function reviewEmergency(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  { outcome, note }: EmergencyReview,
): Promise<Response> {
  const reviewed = await changeResponse(deps, actor, id, async (response) => {
    const approval = openEmergency(response);
    await requireOtherPerson(deps, actor, response, approval);
    const at = deps.now();
    const review = { by: personOf(actor), at, outcome, note };
    const isTakenBack = outcome === 'withdrawn' && response.status !== 'withdrawn';
    const more = isTakenBack ? takenBack(response, actor, at, note) : {};
    const step = await stepOf(deps, response, actor, {
      status: !isTakenBack ? null : response.status === 'in-review' ? 'in-review' : 'drafting',
      kind: 'emergency-reviewed',
      data: { version: approval.version, outcome, note },
      evenWhenOut: true,
    });
    return {
      response: revised(response, { ...more, approval: { ...approval, review } }, at),
      step,
      act: { action: 'response:review', data: { version: approval.version, outcome, note } },
    };
  });
  if (outcome === 'withdrawn' && !hasLivePage(reviewed)) await unlearnAnswer(deps, reviewed);
  return reviewed;
}
