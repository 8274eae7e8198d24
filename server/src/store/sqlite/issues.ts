import type { Issue, IssueSummary, NewIssueChange } from '@tanggap/shared/issue';
import { storyName, storyNumber } from '../story/codes.js';
import type { Engine } from './engine.js';
import { addChange, changesOf, undoIssue } from './issue-changes.js';
import { addIssue, mergeIssues, moveIssue, splitIssue } from './issue-moves.js';
import {
  issueAtVersion,
  issueNumber,
  livingStories,
  requireIssue,
  summariesWhere,
  summaryAt,
  writeIssue,
} from './issue-rows.js';
import { survivingStory } from './story-state.js';
import type { Sync } from './sync.js';
import type { IssueStore } from '../store.js';

export function issuesPort(engine: Engine): Sync<IssueStore> {
  return {
    add: (issue, storyIds, change) => engine.write(() => addIssue(engine, issue, storyIds, change)),
    put: (issue, change) => engine.write(() => putIssue(engine, issue, change)),
    get: (ids) => engine.read(() => issuesAt(engine, ids)),
    list: (query) => engine.read(() => listIssues(engine, query)),
    move: (id, version, move, change) => engine.write(() => moveIssue(engine, id, version, move, change)),
    merge: (id, version, otherIds, change) =>
      engine.write(() => mergeIssues(engine, id, version, otherIds, change)),
    split: (id, version, storyIds, issue, change) =>
      engine.write(() => splitIssue(engine, id, version, storyIds, issue, change)),
    undo: (id, version, change) => engine.write(() => undoIssue(engine, id, version, change)),
    storyIds: (id) => storiesIn(engine, id),
    changes: (id) => engine.read(() => changesOf(engine, id)),
  };
}

function putIssue(engine: Engine, issue: Issue, change: NewIssueChange): IssueSummary {
  const stored = issueAtVersion(engine, issue.id, issue.version - 1);
  writeIssue(engine, issue);
  addChange(engine, { ...change, issueId: issue.id }, { moves: [], before: [stored], splitOff: null });
  return summaryAt(engine, issue.id);
}

function issuesAt(engine: Engine, ids: readonly string[]): IssueSummary[] {
  return ids.flatMap((id) => summariesWhere(engine, 'issue.number = ?', issueNumber(id)));
}

function listIssues(
  engine: Engine,
  { status, program, storyId, limit }: Parameters<IssueStore['list']>[0],
): IssueSummary[] {
  const conditions: { sql: string; values: unknown[] }[] = [{ sql: 'true', values: [] }];
  if (status) conditions.push({ sql: 'issue.status = ?', values: [status] });
  if (program !== undefined) {
    const sql = `? in (select value from json_each(issue.document, '$.programs'))`;
    conditions.push({ sql, values: [program] });
  }
  if (storyId !== undefined) {
    const story = survivingStory(engine, storyNumber(storyId));
    conditions.push({
      sql: 'issue.number = (select issue from issue_story where story = ?)',
      values: [story],
    });
  }
  return summariesWhere(
    engine,
    `${conditions.map(({ sql }) => sql).join(' and ')} order by lastSeen desc nulls last, number desc limit ?`,
    ...[...conditions.flatMap(({ values }) => values), limit],
  );
}

/** Newest mention first. */
function storiesIn(engine: Engine, id: string): string[] {
  requireIssue(engine, id);
  return engine
    .all<{ story: number }>(
      `select issue_story.story as story from ${livingStories} where issue = ?
        order by story.lastSeen desc, story.number desc`,
      issueNumber(id),
    )
    .map(({ story }) => storyName(story));
}
