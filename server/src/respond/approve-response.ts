import { AppError } from '@tanggap/shared/errors';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import { checklistKeys, mayApprove, type ChecklistKey } from '@tanggap/shared/response-rules';
import { isAllowed } from '@tanggap/shared/roles';
import type { Role } from '@tanggap/shared/vocabulary';
import type { Actor } from '../triage/triage-deps.js';
import { requireEvidence } from './archive-citations.js';
import { findSubmitted } from './find-response.js';
import { requireLiveSources } from './lint-response.js';
import { authorCannotApprove, versionOutdated, wrongState } from './refusals.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { changeResponse, revised, stepOf } from './save-response.js';

export interface ApprovalRequest {
  version: number;
  fingerprint: string;
  checklist: ChecklistKey[];
  emergency?: string | undefined;
}

function requirePermission({ role }: { role: Role }, { emergency }: ApprovalRequest): void {
  const permission = emergency === undefined ? 'responses:approve' : 'responses:approve-emergency';
  if (isAllowed(role, permission)) return;
  throw new AppError('forbidden', `the role ${role} may not approve without an emergency`, { permission });
}

function requireChecked({ checklist }: ApprovalRequest): void {
  const missing = checklistKeys.filter((key) => !checklist.includes(key));
  if (missing.length === 0) return;
  throw new AppError('bad-request', `expected the whole checklist; ${missing.join(', ')} is open`, {
    missing,
  });
}

/** The exact version that the approver saw, by somebody else, with its support still standing. */
async function findApprovable(
  deps: RespondDeps,
  actor: Actor,
  response: Response,
  request: ApprovalRequest,
): Promise<ResponseVersion> {
  const version = await findSubmitted(deps, response, request.version);
  // An approval of the night is looked at before the next one takes its place.
  if (response.approval?.emergency && response.approval.review === null) {
    throw wrongState(response.id, response.status, 'a review of the emergency approval first');
  }
  if (!mayApprove(actor.id, version)) throw authorCannotApprove(response.id);
  if (version.fingerprint !== request.fingerprint) throw versionOutdated(response, request.version);
  requireChecked(request);
  await requireLiveSources(deps, version);
  requireEvidence(version.content.exit ?? 'answer', await deps.store.evidence.ofStory(response.storyId));
  return version;
}

/**
 * Approves one submitted version. Refuses with `author-cannot-approve`, `version-outdated` (`details.latest`),
 * `wrong-state`, `bad-request` (open points of the checklist), `evidence-missing`, `fact-expired`, or `forbidden` where
 * only the emergency path is open to the role. An emergency never lets an author approve.
 */
export async function approveResponse(
  deps: RespondDeps,
  actor: Actor & { role: Role },
  id: string,
  request: ApprovalRequest,
): Promise<Response> {
  requirePermission(actor, request);
  return changeResponse(deps, actor, id, async (response) => {
    const { n, fingerprint } = await findApprovable(deps, actor, response, request);
    const at = deps.now();
    const { checklist, emergency = null } = request;
    const approval = { version: n, by: personOf(actor), at, fingerprint, checklist, emergency, review: null };
    const data = { version: n, isEmergency: emergency !== null };
    const step = await stepOf(deps, response, actor, {
      status: 'approved',
      kind: 'approved',
      data,
      clocks: { approvedAt: at },
    });
    return {
      response: revised(response, { status: 'approved', approval, pen: null }, at),
      step,
      act: { action: 'response:approve', data: { version: n, fingerprint, emergency } },
    };
  });
}
