import { AppError } from '@tanggap/shared/errors';
import type { IssueSummary } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { changeOf, findOpenIssue, issuesOf, tellIssues, type IssueDeps } from './issue-acts.js';

interface MoveRequest {
  version: number;
  add: string[];
  remove: string[];
  reason: string;
}

/**
 * Puts stories into an issue, out of the one they were in, or takes them out. Both at once are two steps, each of which
 * is logged and can be taken back by itself. Rejects with `issue-changed`, `wrong-state`, `not-found` or `bad-request`.
 */
export async function moveStories(
  deps: IssueDeps,
  actor: Actor,
  id: string,
  { version, add, remove, reason }: MoveRequest,
): Promise<IssueSummary[]> {
  await findOpenIssue(deps, id);
  if (add.length + remove.length === 0)
    throw new AppError('bad-request', 'expected stories to put in or to take out, got none');
  const added = add.length > 0 ? await putIn(deps, actor, id, { version, storyIds: add, reason }) : [];
  if (remove.length === 0) return added;
  const change = changeOf(actor, deps.now(), { issueId: id, kind: 'removed', reason });
  const seen = added[0]?.version ?? version;
  const issue = await deps.store.issues.move(id, seen, { add: [], remove }, change);
  await tellIssues(deps, actor, 'move', [issue], { add: [], remove, reason });
  return [issue, ...added.slice(1)];
}

async function putIn(
  deps: IssueDeps,
  actor: Actor,
  id: string,
  { version, storyIds, reason }: { version: number; storyIds: string[]; reason: string },
): Promise<IssueSummary[]> {
  const left = (await issuesOf(deps, storyIds)).filter((other) => other !== id);
  const change = changeOf(actor, deps.now(), { issueId: id, kind: 'added', reason });
  const issue = await deps.store.issues.move(id, version, { add: storyIds, remove: [] }, change);
  const issues = [issue, ...(await deps.store.issues.get(left))];
  return tellIssues(deps, actor, 'move', issues, { add: storyIds, remove: [], reason });
}
