import type { Issue, IssueChange, IssueSummary, NewIssueChange } from '@tanggap/shared/issue';
import { AppError } from '@tanggap/shared/errors';
import type { Engine } from './engine.js';
import { putBack } from './issue-members.js';
import { issueAt, issueAtVersion, issueNumber, summaryAt, writeIssue } from './issue-rows.js';
import { emptied, touchedByUndo, withItself } from '../story/issue-parts.js';
import type { IssueUndo } from '../story/issue-parts.js';

interface ChangeRow {
  seq: number;
  document: string;
  undo: string | null;
}

export function addChange(engine: Engine, change: NewIssueChange, undo: IssueUndo | null): void {
  engine.run(
    'insert into issue_change (issue, kind, at, document, undo) values (?, ?, ?, ?, ?)',
    ...[issueNumber(change.issueId), change.kind, change.at, JSON.stringify(change)],
    undo && JSON.stringify(undo),
  );
}

export function changesOf(engine: Engine, id: string): IssueChange[] {
  const undoable = newestUndoable(engine, id)?.seq;
  return engine
    .all<ChangeRow>(
      'select seq, document, undo from issue_change where issue = ? order by seq desc',
      issueNumber(id),
    )
    .map(({ seq, document }) => ({
      ...(JSON.parse(document) as NewIssueChange),
      id: `IC-${seq}`,
      canUndo: seq === undoable,
    }));
}

/** None in an issue that was merged away: the merge is taken back where it was made. */
function newestUndoable(engine: Engine, id: string): ChangeRow | undefined {
  if (issueAt(engine, issueNumber(id))?.mergedInto !== null) return undefined;
  return engine.one<ChangeRow>(
    `select seq, document, undo from issue_change
      where issue = ? and undo is not null and isUndone = 0 order by seq desc limit 1`,
    issueNumber(id),
  );
}

/** Takes the newest change back as far as things are still where it put them. */
export function undoIssue(
  engine: Engine,
  id: string,
  expectedVersion: number,
  change: NewIssueChange,
): IssueSummary[] {
  const issue = issueAtVersion(engine, id, expectedVersion);
  const row = newestUndoable(engine, id);
  if (!row?.undo) throw new AppError('nothing-to-undo', `nothing to take back in ${id}`, { issueId: id });
  const undo = JSON.parse(row.undo) as IssueUndo;
  const { moves, before, splitOff } = undo;
  const { storyIds, otherIds } = JSON.parse(row.document) as NewIssueChange;
  engine.run('update issue_change set isUndone = 1 where seq = ?', row.seq);
  for (const move of moves) putBack(engine, move);
  for (const earlier of withItself(before, issue)) restore(engine, earlier, change.at);
  if (splitOff !== null) closeEmpty(engine, splitOff, id, change.at);
  addChange(engine, { ...change, storyIds, otherIds }, null);
  return touchedByUndo(id, undo, otherIds).map((other) => summaryAt(engine, other));
}

function restore(engine: Engine, earlier: Issue, at: string): void {
  const now = issueAt(engine, issueNumber(earlier.id)) ?? earlier;
  writeIssue(engine, { ...earlier, version: now.version + 1, updatedAt: at });
}

function closeEmpty(engine: Engine, id: string, into: string, at: string): void {
  const left = engine.one('select 1 from issue_story where issue = ?', issueNumber(id));
  const issue = issueAt(engine, issueNumber(id));
  if (!left && issue) writeIssue(engine, emptied(issue, into, at));
}
