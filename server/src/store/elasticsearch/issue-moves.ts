import { AppError } from '@tanggap/shared/errors';
import type { Issue, NewIssueChange } from '@tanggap/shared/issue';
import type { Engine } from './engine.js';
import { addChange } from './issue-changes.js';
import { addIssueDoc, issueAtVersion, putIssue, requireIssue } from './issue-docs.js';
import { livingNumbers, membersAmong, moveAll, moveStories } from './issue-members.js';
import type { Transaction } from './transaction.js';
import { storyName } from '../story/codes.js';
import { issueNumber, leavingsOf, namesOf, nextOf } from '../story/issue-parts.js';
import type { StoryMove } from '../story/issue-parts.js';

type NewIssue = Omit<Issue, 'id' | 'version'>;

/** An issue in the version that the person saw, and what is told of the change. */
interface Target {
  id: string;
  version: number;
  change: NewIssueChange;
}

export async function addIssue(
  tx: Transaction,
  given: NewIssue,
  storyIds: readonly string[],
  change: NewIssueChange,
): Promise<string> {
  const members = await livingNumbers(tx, storyIds);
  const issue = await addIssueDoc(tx, given);
  const moves = await moveStories(tx, members, issueNumber(issue.id));
  await addChange(tx, { ...change, issueId: issue.id, storyIds: namesOf(moves) }, null);
  await tellOrigins(tx, moves, change);
  return issue.id;
}

export async function editIssue(
  engine: Engine,
  tx: Transaction,
  issue: Issue,
  change: NewIssueChange,
): Promise<string> {
  const stored = await issueAtVersion(engine, tx, issue.id, issue.version - 1);
  putIssue(tx, issue);
  const undo = { moves: [], before: [stored], splitOff: null };
  await addChange(tx, { ...change, issueId: issue.id }, undo);
  return issue.id;
}

export async function moveIssue(
  engine: Engine,
  tx: Transaction,
  { id, version, change }: Target,
  { add, remove }: { add: string[]; remove: string[] },
): Promise<string> {
  const issue = await issueAtVersion(engine, tx, id, version);
  const number = issueNumber(id);
  const leaving = await membersAmong(tx, await livingNumbers(tx, remove), number);
  const added = await moveStories(tx, await livingNumbers(tx, add), number);
  const moves = [...added, ...(await moveStories(tx, leaving, null))];
  if (moves.length === 0) {
    throw new AppError('bad-request', `expected stories to put into ${id} or to take out of it`);
  }
  putIssue(tx, nextOf(issue, change.at));
  const undo = { moves, before: [], splitOff: null };
  await addChange(tx, { ...change, issueId: id, storyIds: namesOf(moves) }, undo);
  await tellOrigins(tx, added, change);
  return id;
}

export async function mergeIssues(
  engine: Engine,
  tx: Transaction,
  { id, version, change }: Target,
  otherIds: readonly string[],
): Promise<string[]> {
  const issue = await issueAtVersion(engine, tx, id, version);
  const before: Issue[] = [];
  const moves: StoryMove[] = [];
  for (const other of new Set(otherIds)) before.push(await mergeable(tx, issue, other));
  for (const other of before) {
    moves.push(...(await moveAll(tx, issueNumber(other.id), issueNumber(id))));
    putIssue(tx, { ...nextOf(other, change.at), status: 'closed', mergedInto: id });
    await addChange(tx, { ...change, issueId: other.id, storyIds: [], otherIds: [id] }, null);
  }
  putIssue(tx, nextOf(issue, change.at));
  const ids = before.map((other) => other.id);
  const told = { ...change, issueId: id, storyIds: namesOf(moves), otherIds: ids };
  await addChange(tx, told, { moves, before, splitOff: null });
  return [id, ...ids];
}

async function mergeable(tx: Transaction, into: Issue, id: string): Promise<Issue> {
  const other = await requireIssue(tx, id);
  if (other.id !== into.id && other.mergedInto === null) return other;
  throw new AppError('bad-request', `expected another issue of its own, got ${id}`, { issueId: id });
}

export async function splitIssue(
  engine: Engine,
  tx: Transaction,
  { id, version, change }: Target,
  storyIds: readonly string[],
  given: NewIssue,
): Promise<string[]> {
  const issue = await issueAtVersion(engine, tx, id, version);
  const leaving = await livingNumbers(tx, storyIds);
  const members = new Set(await membersAmong(tx, leaving, issueNumber(id)));
  const stranger = leaving.find((story) => !members.has(story));
  if (leaving.length === 0 || stranger !== undefined) {
    const got = stranger === undefined ? 'none' : storyName(stranger);
    throw new AppError('bad-request', `expected stories of ${id}, got ${got}`);
  }
  const made = await addIssueDoc(tx, given);
  const moves = await moveStories(tx, leaving, issueNumber(made.id));
  putIssue(tx, nextOf(issue, change.at));
  const told = { ...change, storyIds: namesOf(moves) };
  const undo = { moves, before: [], splitOff: made.id };
  await addChange(tx, { ...told, issueId: id, otherIds: [made.id] }, undo);
  await addChange(tx, { ...told, issueId: made.id, otherIds: [id] }, null);
  return [id, made.id];
}

async function tellOrigins(
  tx: Transaction,
  moves: readonly StoryMove[],
  change: NewIssueChange,
): Promise<void> {
  for (const leaving of leavingsOf(moves, change)) await addChange(tx, leaving, null);
}
