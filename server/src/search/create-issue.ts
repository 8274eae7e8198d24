import type { Issue, IssueDraft, IssueSummary } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { changeOf, tellIssues, type IssueDeps } from './issue-acts.js';
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
  const issue = await deps.store.issues.add(newIssue(draft, actor, at), storyIds, change);
  return tellIssues(deps, actor, 'create', [issue], { title: draft.title, stories: storyIds, reason });
}
