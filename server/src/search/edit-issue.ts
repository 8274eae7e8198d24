import type { IssueDraft, IssueSummary } from '@tanggap/shared/issue';
import { omit } from '../respond/omit.js';
import type { Actor } from '../triage/triage-deps.js';
import { changeOf, findIssue, requireUnmerged, tellIssues, type IssueDeps } from './issue-acts.js';
import { checkQuery } from './create-issue.js';

interface EditRequest {
  version: number;
  draft: IssueDraft;
  status?: 'open' | 'closed' | undefined;
  reason: string;
}

/** New words for an issue, or its end, or its beginning again. Rejects with `issue-changed` where somebody was faster. */
export async function editIssue(
  deps: IssueDeps,
  actor: Actor,
  id: string,
  { version, draft, status, reason }: EditRequest,
): Promise<IssueSummary[]> {
  const at = deps.now();
  await checkQuery(deps, draft);
  const before = await findIssue(deps, id);
  requireUnmerged(before);
  const issue = omit(before, 'storyCount', 'mentionCount', 'lastSeenAt');
  const next = { ...issue, ...draft, status: status ?? issue.status, version: version + 1, updatedAt: at };
  const kind = next.status === issue.status ? 'edited' : next.status === 'closed' ? 'closed' : 'reopened';
  const saved = await deps.store.issues.put(next, changeOf(actor, at, { issueId: id, kind, reason }));
  return tellIssues(
    deps,
    actor,
    kind === 'edited' ? 'edit' : kind === 'closed' ? 'close' : 'reopen',
    [saved],
    {
      reason,
    },
  );
}
