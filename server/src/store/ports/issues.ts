import type { Issue, IssueChange, IssueSummary, NewIssueChange } from '@tanggap/shared/issue';

/** Issues with the stories that belong to them; a story is in one open issue at most, and moves with a merge of stories. */
export interface IssueStore {
  /** Gives the next `I-` number, version 1. */
  add(
    issue: Omit<Issue, 'id' | 'version'>,
    storyIds: string[],
    change: NewIssueChange,
  ): Promise<IssueSummary>;
  /** Rejects with `issue-changed` (`details.issue`) where the stored version is not `issue.version - 1`. */
  put(issue: Issue, change: NewIssueChange): Promise<IssueSummary>;
  get(ids: string[]): Promise<IssueSummary[]>;
  /** Newest mention first. */
  list(query: {
    status?: 'open' | 'closed';
    program?: string;
    storyId?: string;
    limit: number;
  }): Promise<IssueSummary[]>;
  /** Puts stories in (out of the issue they were in) or takes them out. Rejects with `issue-changed` or `not-found`. */
  move(
    id: string,
    expectedVersion: number,
    move: { add: string[]; remove: string[] },
    change: NewIssueChange,
  ): Promise<IssueSummary>;
  /** All stories of `otherIds` move into `id`; the others are closed and carry `mergedInto`. */
  merge(
    id: string,
    expectedVersion: number,
    otherIds: string[],
    change: NewIssueChange,
  ): Promise<IssueSummary[]>;
  /** Moves stories into a new issue. Resolves with both. */
  split(
    id: string,
    expectedVersion: number,
    storyIds: string[],
    issue: Omit<Issue, 'id' | 'version'>,
    change: NewIssueChange,
  ): Promise<IssueSummary[]>;
  /** Takes back the newest change that can be. Rejects with `nothing-to-undo` or `issue-changed`. */
  undo(id: string, expectedVersion: number, change: NewIssueChange): Promise<IssueSummary[]>;
  storyIds(id: string): Promise<string[]>;
  /** Newest first. */
  changes(id: string): Promise<IssueChange[]>;
}
