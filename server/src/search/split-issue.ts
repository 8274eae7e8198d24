import type { IssueDraft, IssueSummary } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { newIssue } from './create-issue.js';
import { changeOf, findOpenIssue, tellIssues, type IssueDeps } from './issue-acts.js';

interface SplitRequest {
  version: number;
  storyIds: string[];
  draft: IssueDraft;
  reason: string;
}

/** Moves some stories into a new issue of their own. Resolves with both. */
export async function splitIssue(
  deps: IssueDeps,
  actor: Actor,
  id: string,
  { version, storyIds, draft, reason }: SplitRequest,
): Promise<IssueSummary[]> {
  const at = deps.now();
  await findOpenIssue(deps, id);
  const change = changeOf(actor, at, { issueId: id, kind: 'split', reason });
  const made = await newIssue(deps, draft, actor, at);
  const issues = await deps.store.issues.split(id, version, storyIds, made, change);
  return tellIssues(deps, actor, 'split', issues, { stories: storyIds, title: draft.title, reason });
}
