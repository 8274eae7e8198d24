import type { Issue, IssueSummary } from '@tanggap/shared/issue';
import type { Engine } from './engine.js';
import { changesOf, undoIssue } from './issue-changes.js';
import { issues, requireIssue } from './issue-docs.js';
import { livingIn, summariesOf, summaryOf } from './issue-figures.js';
import { addIssue, editIssue, mergeIssues, moveIssue, splitIssue } from './issue-moves.js';
import type { Query } from './reader.js';
import { loadStory, survivingNumber } from './story-docs.js';
import type { Transaction } from './transaction.js';
import { storyName, storyNumber } from '../story/codes.js';
import { issueName, issueNumber } from '../story/issue-parts.js';
import type { IssueStore } from '../store.js';

export function issuesPort(engine: Engine): IssueStore {
  /** The issues that were touched as this change left them, with the figures of now. */
  const all = async (work: (tx: Transaction) => Promise<string[]>): Promise<IssueSummary[]> =>
    summariesOf(engine, await engine.write(async (tx) => present(await tx.getMany(issues, await work(tx)))));
  const one = async (work: (tx: Transaction) => Promise<string>): Promise<IssueSummary> =>
    summaryOf(engine, await engine.write(async (tx) => requireIssue(tx, await work(tx))));
  return {
    add: (issue, storyIds, change) => one((tx) => addIssue(tx, issue, storyIds, change)),
    put: (issue, change) => one((tx) => editIssue(engine, tx, issue, change)),
    get: async (ids) => summariesOf(engine, present(await engine.getMany(issues, ids.map(keyOf)))),
    list: (query) => listIssues(engine, query),
    move: (id, version, move, change) => one((tx) => moveIssue(engine, tx, { id, version, change }, move)),
    merge: (id, version, otherIds, change) =>
      all((tx) => mergeIssues(engine, tx, { id, version, change }, otherIds)),
    split: (id, version, storyIds, issue, change) =>
      all((tx) => splitIssue(engine, tx, { id, version, change }, storyIds, issue)),
    undo: (id, version, change) => all((tx) => undoIssue(engine, tx, { id, version, change })),
    storyIds: (id) => storiesIn(engine, id),
    changes: (id) => changesOf(engine, id),
  };
}

const keyOf = (id: string): string => issueName(issueNumber(id));

function present(found: readonly (Issue | null)[]): Issue[] {
  return found.filter((issue) => issue !== null);
}

async function listIssues(
  engine: Engine,
  { status, program, storyId, limit }: Parameters<IssueStore['list']>[0],
): Promise<IssueSummary[]> {
  const filter: Query[] = [];
  if (status) filter.push({ term: { marks: `status:${status}` } });
  if (program !== undefined) filter.push({ term: { marks: `program:${program}` } });
  if (storyId !== undefined) {
    const story = await loadStory(engine, await survivingNumber(engine, storyNumber(storyId)));
    filter.push({ term: { key: story?.issue ?? '' } });
  }
  const found: Issue[] = [];
  await engine.scan(issues, { filter }, (hits) => void found.push(...hits.map(({ value }) => value)));
  return (await summariesOf(engine, found)).sort(byNewest).slice(0, limit);
}

/** Newest mention first, those without any last; then the younger issue. Moments in this form compare as text. */
function byNewest(one: IssueSummary, other: IssueSummary): number {
  const [a, b] = [one.lastSeenAt ?? '', other.lastSeenAt ?? ''];
  if (a !== b) return a < b ? 1 : -1;
  return issueNumber(other.id) - issueNumber(one.id);
}

const atOnce = 10_000;

/** Newest mention first. */
async function storiesIn(engine: Engine, id: string): Promise<string[]> {
  const issue = await requireIssue(engine, id);
  const found: string[] = [];
  for (let after: (number | string)[] | undefined; ;) {
    const { hits } = await engine.search('stories', {
      size: atOnce,
      query: livingIn([issue.id]),
      sort: [{ lastSeen: 'desc' }, { number: 'desc' }],
      _source: false,
      track_total_hits: false,
      ...(after ? { search_after: after } : {}),
    });
    found.push(...hits.hits.map(({ sort }) => storyName(Number(sort?.[1]))));
    if (hits.hits.length < atOnce) return found;
    after = hits.hits.at(-1)?.sort as number[];
  }
}
