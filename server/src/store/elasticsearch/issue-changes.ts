import type { Issue, IssueChange, NewIssueChange } from '@tanggap/shared/issue';
import { AppError } from '@tanggap/shared/errors';
import type { Collection } from './collection.js';
import type { Engine } from './engine.js';
import { issueAt, issueAtVersion, putIssue } from './issue-docs.js';
import { isEmptyIssue, putBack } from './issue-members.js';
import type { Reader } from './reader.js';
import type { Transaction } from './transaction.js';
import { emptied, issueName, issueNumber, nextOf, touchedByUndo, withItself } from '../story/issue-parts.js';
import type { IssueUndo } from '../story/issue-parts.js';

/** What was done to an issue; `undo` is null where it cannot be taken back. */
export interface StoredChange {
  number: number;
  change: NewIssueChange;
  undo: IssueUndo | null;
  isUndone: boolean;
}

/** Ids are the numbers: one row of them for all issues. */
export const issueChanges: Collection<StoredChange> = {
  index: 'desk',
  kind: 'issue-change',
  fields: ({ number, change, undo, isUndone }) => ({
    number,
    at: Date.parse(change.at),
    marks: [markOf(change.issueId), ...(undo && !isUndone ? ['undoable'] : [])],
  }),
};

const markOf = (id: string): string => `issue:${issueName(issueNumber(id))}`;

export async function addChange(
  tx: Transaction,
  change: NewIssueChange,
  undo: IssueUndo | null,
): Promise<void> {
  const number = await tx.take('issue-change', 1);
  tx.put(issueChanges, String(number), { number, change, undo, isUndone: false });
}

/** Newest first. */
export async function changesOf(engine: Engine, id: string): Promise<IssueChange[]> {
  const undoable = (await newestUndoable(engine, await issueAt(engine, id)))?.number;
  const found: IssueChange[] = [];
  await engine.scan(
    issueChanges,
    { filter: [{ term: { marks: markOf(id) } }], sort: [{ number: 'desc' }] },
    (hits) => {
      for (const { value } of hits) {
        const { number, change } = value;
        found.push({ ...change, id: `IC-${number}`, canUndo: number === undoable });
      }
    },
  );
  return found;
}

/** None in an issue that was merged away: the merge is taken back where it was made. */
async function newestUndoable(
  reader: Pick<Reader, 'find'>,
  issue: Issue | null,
): Promise<StoredChange | null> {
  if (issue?.mergedInto !== null) return null;
  const filter = [{ term: { marks: markOf(issue.id) } }, { term: { marks: 'undoable' } }];
  const [hit] = await reader.find(issueChanges, { filter, sort: [{ number: 'desc' }], limit: 1 });
  return hit?.value ?? null;
}

/** Takes the newest change back as far as things are still where it put them. */
export async function undoIssue(
  engine: Engine,
  tx: Transaction,
  { id, version, change }: { id: string; version: number; change: NewIssueChange },
): Promise<string[]> {
  const issue = await issueAtVersion(engine, tx, id, version);
  const newest = await newestUndoable(tx, issue);
  if (!newest?.undo) throw new AppError('nothing-to-undo', `nothing to take back in ${id}`, { issueId: id });
  const { undo } = newest;
  const { storyIds, otherIds } = newest.change;
  tx.put(issueChanges, String(newest.number), { ...newest, isUndone: true });
  for (const move of undo.moves) await putBack(tx, move);
  for (const earlier of withItself(undo.before, issue)) await restore(tx, earlier, change.at);
  if (undo.splitOff !== null) await closeEmpty(tx, undo.splitOff, id, change.at);
  await addChange(tx, { ...change, storyIds, otherIds }, null);
  return touchedByUndo(id, undo, otherIds);
}

async function restore(tx: Transaction, earlier: Issue, at: string): Promise<void> {
  const { version } = (await issueAt(tx, earlier.id)) ?? earlier;
  putIssue(tx, nextOf({ ...earlier, version }, at));
}

async function closeEmpty(tx: Transaction, id: string, into: string, at: string): Promise<void> {
  const issue = await issueAt(tx, id);
  if (issue && (await isEmptyIssue(tx, issueNumber(id)))) putIssue(tx, emptied(issue, into, at));
}
