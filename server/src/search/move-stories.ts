import { AppError } from '@tanggap/shared/errors';
import type { IssueSummary } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { changeOf, findOpenIssue, tellIssues, type IssueDeps } from './issue-acts.js';

interface MoveRequest {
  version: number;
  add: string[];
  remove: string[];
  reason: string;
}

/**
 * Puts stories into an issue, out of the one they were in, or takes them out. Both at once are two steps, each of which
 * can be taken back by itself. Rejects with `issue-changed`, `wrong-state` or `not-found`.
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
  const left = await issuesOf(deps, add);
  const move = (at: number, kind: 'added' | 'removed') =>
    deps.store.issues.move(
      id,
      at,
      kind === 'added' ? { add, remove: [] } : { add: [], remove },
      changeOf(actor, deps.now(), { issueId: id, kind, reason }),
    );
  let issue = add.length > 0 ? await move(version, 'added') : null;
  if (remove.length > 0) issue = await move(issue?.version ?? version, 'removed');
  const others = await deps.store.issues.get(left.filter((other) => other !== id));
  return tellIssues(deps, actor, 'move', [...(issue ? [issue] : []), ...others], { add, remove, reason });
}

/** The issues that stories leave when they are put into another. */
async function issuesOf({ store }: IssueDeps, storyIds: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(storyIds.map((storyId) => store.issues.list({ storyId, limit: 1 })));
  return [...new Set(lists.flat().map(({ id }) => id))];
}
