import { AppError } from '@tanggap/shared/errors';
import type { Issue, IssueSummary } from '@tanggap/shared/issue';
import { isoOrNull } from '../story/codes.js';
import type { Engine } from './engine.js';
import { issueName, issueNumber } from '../story/issue-parts.js';

export { issueName, issueNumber };

/** Stories that were merged away keep their row for the day the merge is taken back; only living ones count. */
export const livingStories = `issue_story join story on story.number = issue_story.story and story.mergedInto is null`;

const figures = `(select count(*) from ${livingStories} where issue_story.issue = issue.number) as stories,
  (select coalesce(sum(story.mentions), 0) from ${livingStories} where issue_story.issue = issue.number) as mentions,
  (select max(story.lastSeen) from ${livingStories} where issue_story.issue = issue.number) as lastSeen`;

interface SummaryRow {
  document: string;
  stories: number;
  mentions: number;
  lastSeen: number | null;
}

export const summaryColumns = `issue.document, ${figures} from issue`;

export function summaryOfRow({ document, stories, mentions, lastSeen }: SummaryRow): IssueSummary {
  const issue = JSON.parse(document) as Issue;
  return { ...issue, storyCount: stories, mentionCount: mentions, lastSeenAt: isoOrNull(lastSeen) };
}

export function issueAt(engine: Engine, number: number): Issue | null {
  const row = engine.one<{ document: string }>('select document from issue where number = ?', number);
  return row ? (JSON.parse(row.document) as Issue) : null;
}

export function requireIssue(engine: Engine, id: string): Issue {
  const issue = issueAt(engine, issueNumber(id));
  if (!issue) throw new AppError('not-found', `no issue ${id}`, { issueId: id });
  return issue;
}

/** Throws `issue-changed` with the issue as it is now where somebody was faster. */
export function issueAtVersion(engine: Engine, id: string, version: number): Issue {
  const issue = requireIssue(engine, id);
  if (issue.version === version) return issue;
  const message = `expected version ${issue.version} of ${id}, got ${version}`;
  throw new AppError('issue-changed', message, { issue: summaryAt(engine, id) });
}

export function summaryAt(engine: Engine, id: string): IssueSummary {
  const sql = `select ${summaryColumns} where issue.number = ?`;
  const row = engine.one<SummaryRow>(sql, issueNumber(id));
  if (!row) throw new AppError('not-found', `no issue ${id}`, { issueId: id });
  return summaryOfRow(row);
}

export function summariesWhere(engine: Engine, condition: string, ...values: unknown[]): IssueSummary[] {
  return engine.all<SummaryRow>(`select ${summaryColumns} where ${condition}`, ...values).map(summaryOfRow);
}

export function writeIssue(engine: Engine, issue: Issue): void {
  engine.run(
    `insert into issue (number, version, status, document) values (?, ?, ?, ?) on conflict (number) do update set
      version = excluded.version, status = excluded.status, document = excluded.document`,
    ...[issueNumber(issue.id), issue.version, issue.status, JSON.stringify(issue)],
  );
}

/** Issues are never deleted, so the next number is one after the highest. */
export function addIssueRow(engine: Engine, given: Omit<Issue, 'id' | 'version'>): Issue {
  const number = engine.value<number>('select coalesce(max(number), 0) + 1 from issue');
  const issue = { ...given, id: issueName(number), version: 1 };
  writeIssue(engine, issue);
  return issue;
}
