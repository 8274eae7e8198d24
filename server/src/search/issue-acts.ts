import { AppError } from '@tanggap/shared/errors';
import type { IssueSummary, NewIssueChange } from '@tanggap/shared/issue';
import type { Actor } from '../triage/triage-deps.js';
import { personOf, tellRecord, type SearchDeps } from './search-deps.js';

/** What the use cases of issues share. */

export type IssueDeps = Pick<SearchDeps, 'store' | 'publisher' | 'now'>;

/** Rejects with `not-found`. */
export async function findIssue({ store }: Pick<IssueDeps, 'store'>, id: string): Promise<IssueSummary> {
  const [issue] = await store.issues.get([id]);
  if (!issue) throw new AppError('not-found', `expected a known issue, got ${id}`, { issueId: id });
  return issue;
}

/** Work goes on where an issue was merged to, and a closed one is reopened before it grows again. */
export async function findOpenIssue(deps: Pick<IssueDeps, 'store'>, id: string): Promise<IssueSummary> {
  const issue = await findIssue(deps, id);
  requireUnmerged(issue);
  if (issue.status === 'open') return issue;
  throw new AppError('wrong-state', `expected an open issue; ${id} is closed, reopen it first`, {
    issueId: id,
  });
}

export function requireUnmerged({ id, mergedInto }: IssueSummary): void {
  if (mergedInto === null) return;
  throw new AppError('wrong-state', `expected an issue of its own; ${id} was merged into ${mergedInto}`, {
    ...{ issueId: id, mergedInto },
  });
}

/** The issues that stories leave when they are put into another. */
export async function issuesOf(
  { store }: Pick<IssueDeps, 'store'>,
  storyIds: readonly string[],
): Promise<string[]> {
  const lists = await Promise.all(storyIds.map((storyId) => store.issues.list({ storyId, limit: 1 })));
  return [...new Set(lists.flat().map(({ id }) => id))];
}

/** The line that an act leaves; the store fills in stories and issues it moved. */
export function changeOf(
  actor: Actor,
  at: string,
  given: Pick<NewIssueChange, 'issueId' | 'kind' | 'reason'>,
): NewIssueChange {
  return { ...given, at, actor: personOf(actor), storyIds: [], otherIds: [] };
}

export async function tellIssues(
  deps: IssueDeps,
  actor: Actor,
  action: string,
  issues: IssueSummary[],
  data: Record<string, unknown> = {},
): Promise<IssueSummary[]> {
  const ids = issues.map(({ id }) => id);
  await tellRecord(deps, actor, { noun: 'issue', ids, action: `issue:${action}`, data });
  return issues;
}
