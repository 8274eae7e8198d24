import type { Issue } from '@tanggap/shared/issue';
import { AppError } from '@tanggap/shared/errors';
import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import { summaryOf } from './issue-figures.js';
import { stories } from './story-docs.js';
import type { Transaction } from './transaction.js';
import { issueName, issueNumber } from '../story/issue-parts.js';

export const issues: Collection<Issue> = {
  index: 'desk',
  kind: 'issue',
  fields: ({ id, status, programs }) => ({
    number: issueNumber(id),
    marks: [...new Set([`status:${status}`, ...programs.map((program) => `program:${program}`)])],
  }),
};

type Get = Pick<Transaction, 'get'>;

export async function issueAt(tx: Get, id: string): Promise<Issue | null> {
  return tx.get(issues, issueName(issueNumber(id)));
}

export async function requireIssue(tx: Get, id: string): Promise<Issue> {
  const issue = await issueAt(tx, id);
  if (!issue) throw new AppError('not-found', `no issue ${id}`, { issueId: id });
  return issue;
}

/** Throws `issue-changed` with the issue as it is now where somebody was faster. */
export async function issueAtVersion(
  engine: Engine,
  tx: Transaction,
  id: string,
  version: number,
): Promise<Issue> {
  const issue = await requireIssue(tx, id);
  if (issue.version === version) return issue;
  // Waits until what they did to its stories can be counted.
  await tx.count(stories, [{ term: { issue: issue.id } }]);
  const message = `expected version ${issue.version} of ${id}, got ${version}`;
  throw new AppError('issue-changed', message, { issue: await summaryOf(engine, issue) });
}

export function putIssue(tx: Transaction, issue: Issue): Issue {
  tx.put(issues, issue.id, issue);
  return issue;
}

/** Issues are never deleted; a refused change uses no number up. */
export async function addIssueDoc(tx: Transaction, given: Omit<Issue, 'id' | 'version'>): Promise<Issue> {
  return putIssue(tx, { ...given, id: issueName(await tx.take('issue', 1)), version: 1 });
}
