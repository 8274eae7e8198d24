import type { IssueSummary } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { changeOf, tellIssues, type IssueDeps } from './issue-acts.js';

/**
 * Takes back the newest change of an issue that can be, as far as things are still where it put them. Rejects with
 * `nothing-to-undo`, `issue-changed` or `not-found`.
 */
export async function undoIssue(
  deps: IssueDeps,
  actor: Actor,
  id: string,
  version: number,
): Promise<IssueSummary[]> {
  const change = changeOf(actor, deps.now(), { issueId: id, kind: 'undone', reason: '' });
  return tellIssues(deps, actor, 'undo', await deps.store.issues.undo(id, version, change));
}
