import type { Issue, IssueDraft, IssueSummary } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { changeOf, issuesOf, tellIssues, type IssueDeps } from './issue-acts.js';
import { knownPrograms, readQuery } from './read-query.js';
import { personOf } from './search-deps.js';

interface CreateRequest {
  draft: IssueDraft;
  storyIds: string[];
  reason: string;
}

/** Rejects with `query-refused` where the query of an issue cannot be read. */
export async function checkQuery({ store }: IssueDeps, { query, programs }: IssueDraft): Promise<void> {
  readQuery(query, { isNarrowed: programs.length > 0, programs: await knownPrograms(store, query) });
}

/** An issue as it begins. Rejects as `checkQuery`. */
export async function newIssue(
  deps: IssueDeps,
  draft: IssueDraft,
  actor: Actor,
  at: string,
): Promise<Omit<Issue, 'id' | 'version'>> {
  await checkQuery(deps, draft);
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
  const made = await newIssue(deps, draft, actor, at);
  const left = await issuesOf(deps, storyIds);
  const issue = await deps.store.issues.add(made, storyIds, change);
  const issues = [issue, ...(await deps.store.issues.get(left))];
  return tellIssues(deps, actor, 'create', issues, { title: draft.title, stories: storyIds, reason });
}
