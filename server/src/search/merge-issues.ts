import { AppError } from '@tanggap/shared/errors';
import type { IssueSummary } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { changeOf, findOpenIssue, tellIssues, type IssueDeps } from './issue-acts.js';

/** All stories of other issues move into this one; the others are closed and lead on to it. */
export async function mergeIssues(
  deps: IssueDeps,
  actor: Actor,
  id: string,
  { version, issueIds, reason }: { version: number; issueIds: string[]; reason: string },
): Promise<IssueSummary[]> {
  const others = [...new Set(issueIds)];
  if (others.includes(id)) throw new AppError('bad-request', `expected other issues than ${id} itself`);
  await findOpenIssue(deps, id);
  const change = changeOf(actor, deps.now(), { issueId: id, kind: 'merged', reason });
  const issues = await deps.store.issues.merge(id, version, others, change);
  return tellIssues(deps, actor, 'merge', issues, { issues: others, reason });
}
