import { AppError } from '@tanggap/shared/errors';
import type { Issue, IssueSummary, NewIssueChange } from '@tanggap/shared/issue';
import { storyName } from '../story/codes.js';
import type { Engine } from './engine.js';
import { addChange } from './issue-changes.js';
import { issueOfStory, livingNumbers, moveAll, moveStories } from './issue-members.js';
import {
  addIssueRow,
  issueAtVersion,
  issueNumber,
  requireIssue,
  summaryAt,
  writeIssue,
} from './issue-rows.js';
import { leavingsOf, namesOf, nextOf } from '../story/issue-parts.js';
import type { StoryMove } from '../story/issue-parts.js';

export function addIssue(
  engine: Engine,
  given: Omit<Issue, 'id' | 'version'>,
  storyIds: readonly string[],
  change: NewIssueChange,
): IssueSummary {
  const stories = livingNumbers(engine, storyIds);
  const issue = addIssueRow(engine, given);
  const moves = moveStories(engine, stories, issueNumber(issue.id));
  addChange(engine, { ...change, issueId: issue.id, storyIds: namesOf(moves) }, null);
  tellOrigins(engine, moves, change);
  return summaryAt(engine, issue.id);
}

export function moveIssue(
  engine: Engine,
  id: string,
  expectedVersion: number,
  { add, remove }: { add: string[]; remove: string[] },
  change: NewIssueChange,
): IssueSummary {
  const issue = issueAtVersion(engine, id, expectedVersion);
  const number = issueNumber(id);
  const leaving = livingNumbers(engine, remove).filter((story) => issueOfStory(engine, story) === number);
  const added = moveStories(engine, livingNumbers(engine, add), number);
  const moves = [...added, ...moveStories(engine, leaving, null)];
  if (moves.length === 0) {
    throw new AppError('bad-request', `expected stories to put into ${id} or to take out of it`);
  }
  writeNext(engine, issue, change.at);
  const undo = { moves, before: [], splitOff: null };
  addChange(engine, { ...change, issueId: id, storyIds: namesOf(moves) }, undo);
  tellOrigins(engine, added, change);
  return summaryAt(engine, id);
}

export function mergeIssues(
  engine: Engine,
  id: string,
  expectedVersion: number,
  otherIds: readonly string[],
  change: NewIssueChange,
): IssueSummary[] {
  const issue = issueAtVersion(engine, id, expectedVersion);
  const before = [...new Set(otherIds)].map((other) => mergeable(engine, issue, other));
  const moves = before.flatMap((other) => moveAll(engine, issueNumber(other.id), issueNumber(id)));
  for (const other of before) {
    writeNext(engine, { ...other, status: 'closed', mergedInto: id }, change.at);
    addChange(engine, { ...change, issueId: other.id, storyIds: [], otherIds: [id] }, null);
  }
  writeNext(engine, issue, change.at);
  const ids = before.map((other) => other.id);
  const told = { ...change, issueId: id, storyIds: namesOf(moves), otherIds: ids };
  addChange(engine, told, { moves, before, splitOff: null });
  return [id, ...ids].map((one) => summaryAt(engine, one));
}

function mergeable(engine: Engine, into: Issue, id: string): Issue {
  const other = requireIssue(engine, id);
  if (other.id !== into.id && other.mergedInto === null) return other;
  throw new AppError('bad-request', `expected another issue of its own, got ${id}`, { issueId: id });
}

export function splitIssue(
  engine: Engine,
  id: string,
  expectedVersion: number,
  storyIds: readonly string[],
  given: Omit<Issue, 'id' | 'version'>,
  change: NewIssueChange,
): IssueSummary[] {
  const issue = issueAtVersion(engine, id, expectedVersion);
  const stories = livingNumbers(engine, storyIds);
  const stranger = stories.find((story) => issueOfStory(engine, story) !== issueNumber(id));
  if (stories.length === 0 || stranger !== undefined) {
    const got = stranger === undefined ? 'none' : storyName(stranger);
    throw new AppError('bad-request', `expected stories of ${id}, got ${got}`);
  }
  const made = addIssueRow(engine, given);
  const moves = moveStories(engine, stories, issueNumber(made.id));
  writeNext(engine, issue, change.at);
  const told = { ...change, storyIds: namesOf(moves) };
  const undo = { moves, before: [], splitOff: made.id };
  addChange(engine, { ...told, issueId: id, otherIds: [made.id] }, undo);
  addChange(engine, { ...told, issueId: made.id, otherIds: [id] }, null);
  return [id, made.id].map((one) => summaryAt(engine, one));
}

function writeNext(engine: Engine, issue: Issue, at: string): void {
  writeIssue(engine, nextOf(issue, at));
}

function tellOrigins(engine: Engine, moves: readonly StoryMove[], change: NewIssueChange): void {
  for (const leaving of leavingsOf(moves, change)) addChange(engine, leaving, null);
}
