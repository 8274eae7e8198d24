import { AppError } from '@tanggap/shared/errors';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import { mayApprove } from '@tanggap/shared/response-rules';
import { isAllowed } from '@tanggap/shared/roles';
import type { Exit } from '@tanggap/shared/vocabulary';
import type { Actor } from '../triage/triage-deps.js';
import { requireEvidence } from './archive-citations.js';
import { findSeen, nextVersion } from './cut-version.js';
import { findVersion } from './find-response.js';
import { requireClean, requireLiveSources } from './lint-response.js';
import { wrongState } from './refusals.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { revised, stepOf } from './save-response.js';
import { saveText } from './save-text.js';

function exitOf({ content }: Response): Exit {
  if (content.exit !== null) return content.exit;
  const issues = [{ path: 'content.exit', message: 'expected a verdict that the answer stands for' }];
  throw new AppError('bad-request', 'choose the verdict that the answer stands for', { issues });
}

async function findApprover(
  { store }: RespondDeps,
  version: Pick<ResponseVersion, 'authors'>,
  approverId: string,
): Promise<Actor> {
  const user = await store.users.byId(approverId);
  const isFit = user && !user.isDisabled && isAllowed(user.role, 'responses:approve');
  if (!isFit || !mayApprove(user.id, version)) {
    throw new AppError('bad-request', 'expected an approver who wrote none of it', { approverId });
  }
  return user;
}

/**
 * Hands the text as it stands at `revision` to a second person, as a version of its own. Refuses with `wrong-state`,
 * `response-changed`, `response-held`, `fact-expired`, `lint-blocked`, `evidence-missing` or `bad-request` (no verdict
 * chosen, or an approver who may not); a refused submission changes nothing.
 */
export async function submitResponse(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  { revision, approverId }: { revision: number; approverId?: string | undefined },
): Promise<Response> {
  const response = await findSeen(deps, actor, id, revision);
  if (response.status !== 'draft') throw wrongState(id, response.status, 'a draft');
  const exit = exitOf(response);
  await requireLiveSources(deps, response);
  requireEvidence(exit, await deps.store.evidence.ofStory(response.storyId));
  await requireClean(deps, response);
  const at = deps.now();
  const isNew = response.isDirty || response.latest === 0;
  const version = isNew
    ? nextVersion(response, actor, at, 'submitted')
    : await findVersion(deps, response, response.latest);
  const approver = approverId === undefined ? null : await findApprover(deps, version, approverId);
  const submitted = { version: version.n, by: personOf(actor), at, approverId: approver?.id ?? null };
  const change = { status: 'in-review' as const, submitted, latest: version.n, isDirty: false, pen: null };
  const step = await stepOf(deps, response, actor, {
    status: 'in-review',
    kind: 'submitted',
    data: { version: version.n, approver: approver?.name ?? null },
  });
  const data = { version: version.n, fingerprint: version.fingerprint, approverId: approver?.id ?? null };
  return saveText(deps, actor, {
    response: revised(response, change, at),
    ...(isNew && { version }),
    step,
    act: { action: 'response:submit', data },
  });
}
