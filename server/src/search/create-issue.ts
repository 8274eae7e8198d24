import type { Issue, IssueDraft, IssueSummary } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { changeOf, issuesOf, tellIssues, type IssueDeps } from './issue-acts.js';
import { readQuery } from './read-query.js';
import { personOf } from './search-deps.js';

interface CreateRequest {
  draft: IssueDraft;
  storyIds: string[];
  reason: string;
}

/** An issue as it begins. Throws `query-refused` where its query cannot be read. */
export function newIssue(draft: IssueDraft, actor: Actor, at: string): Omit<Issue, 'id' | 'version'> {
  readQuery(draft.query, draft.programs.length > 0);
  return {
    ...draft,
    ...{ status: 'open', mergedInto: null, createdBy: personOf(actor), createdAt: at, updatedAt: at },
  };
}

/** Begins an issue, with stories where some are named; those leave the issue they were in. */
export async function createIssue(
  deps: IssueDeps,
  actor: Actor,
  { draft, storyIds, reason }: CreateRequest,
): Promise<IssueSummary[]> {
  const at = deps.now();
  const change = changeOf(actor, at, { issueId: '', kind: 'created', reason });
  const made = newIssue(draft, actor, at);
  const left = await issuesOf(deps, storyIds);
  const issue = await deps.store.issues.add(made, storyIds, change);
  const issues = [issue, ...(await deps.store.issues.get(left))];
  return tellIssues(deps, actor, 'create', issues, { title: draft.title, stories: storyIds, reason });
}
