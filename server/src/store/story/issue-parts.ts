import type { Issue, NewIssueChange } from '@tanggap/shared/issue';
import { numberOf, storyName } from './codes.js';

export const issueName = (number: number): string => `I-${number}`;
export const issueNumber = (id: string): number => numberOf('I', id);

/** A story that went from one issue to another; null is none. */
export interface StoryMove {
  story: number;
  from: number | null;
  to: number | null;
}

/** What a change is taken back with: where stories were, issues as they were, and an issue that it made. */
export interface IssueUndo {
  moves: StoryMove[];
  before: Issue[];
  splitOff: string | null;
}

export const namesOf = (moves: readonly StoryMove[]): string[] => moves.map(({ story }) => storyName(story));

export function nextOf(issue: Issue, at: string): Issue {
  return { ...issue, version: issue.version + 1, updatedAt: at };
}

/** The issue itself moves on by a version, whatever the change was. */
export function withItself(before: readonly Issue[], issue: Issue): Issue[] {
  return before.some(({ id }) => id === issue.id) ? [...before] : [issue, ...before];
}

/** An issue that a split made and that holds nothing any more leads on to where its stories went. */
export function emptied(issue: Issue, into: string, at: string): Issue {
  return { ...nextOf(issue, at), status: 'closed', mergedInto: into };
}

/** The issues that stories were taken out of say so; what is taken back is the change that took them. */
export function leavingsOf(moves: readonly StoryMove[], change: NewIssueChange): NewIssueChange[] {
  const origins = new Set(moves.flatMap(({ from }) => (from === null ? [] : [from])));
  return [...origins].map((origin) => {
    const taken = moves.filter(({ from }) => from === origin);
    const otherIds = taken.flatMap(({ to }) => (to === null ? [] : [issueName(to)])).slice(0, 1);
    const told = { ...change, kind: 'removed' as const, storyIds: namesOf(taken), otherIds };
    return { ...told, issueId: issueName(origin) };
  });
}

/** All issues that taking a change back touches, the one it was made on first. */
export function touchedByUndo(
  id: string,
  { moves, before }: IssueUndo,
  otherIds: readonly string[],
): string[] {
  const touched = new Set([id, ...before.map((earlier) => earlier.id), ...otherIds]);
  for (const { from } of moves) if (from !== null) touched.add(issueName(from));
  return [...touched];
}
