import { AppError } from '@tanggap/shared/errors';
import { loadStory, stories, survivingNumber } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import type { Transaction } from './transaction.js';
import { storyNumber } from '../story/codes.js';
import { issueName, issueNumber } from '../story/issue-parts.js';
import type { StoryMove } from '../story/issue-parts.js';

/** The stories that live on under these names, each once. Throws `not-found`. */
export async function livingNumbers(tx: Transaction, ids: readonly string[]): Promise<number[]> {
  const numbers = new Set<number>();
  for (const id of ids) {
    const number = await survivingNumber(tx, storyNumber(id));
    if (!(await loadStory(tx, number))) throw new AppError('not-found', `no story ${id}`, { storyId: id });
    numbers.add(number);
  }
  return [...numbers];
}

const issueOf = ({ issue }: StoryDoc): number | null => (issue === null ? null : issueNumber(issue));

/** Those of `numbers` that are in the issue. */
export async function membersAmong(
  tx: Transaction,
  numbers: readonly number[],
  issue: number,
): Promise<number[]> {
  const found = await tx.getMany(stories, numbers.map(String));
  return numbers.filter((_, at) => found[at] && issueOf(found[at]) === issue);
}

/** Puts stories into an issue, or out of the one they are in; resolves with those that really moved. */
export async function moveStories(
  tx: Transaction,
  numbers: readonly number[],
  to: number | null,
): Promise<StoryMove[]> {
  const moves: StoryMove[] = [];
  for (const story of numbers) {
    const doc = await loadStory(tx, story);
    if (!doc || issueOf(doc) === to) continue;
    moves.push({ story, from: issueOf(doc), to });
    place(tx, doc, to);
  }
  return moves;
}

/** Everything of one issue goes to another, with what merged stories brought along. */
export async function moveAll(tx: Transaction, from: number, to: number): Promise<StoryMove[]> {
  const members = await everyMember(tx, from);
  for (const doc of members) put(tx, { ...doc, issue: issueName(to) });
  return members.map(({ state }) => ({ story: state.number, from, to }));
}

export async function isEmptyIssue(tx: Transaction, issue: number): Promise<boolean> {
  return (await everyMember(tx, issue)).length === 0;
}

/** Stories that were merged away too. */
async function everyMember(tx: Transaction, issue: number): Promise<StoryDoc[]> {
  const numbers: number[] = [];
  await tx.scan(stories, { filter: [{ term: { issue: issueName(issue) } }], only: ['number'] }, (hits) => {
    numbers.push(...hits.map(({ id }) => Number(id)));
  });
  numbers.sort((one, other) => one - other);
  // As this transaction left them: a search does not see what it moved.
  const docs = await tx.getMany(stories, numbers.map(String));
  return docs.filter((doc) => doc !== null && issueOf(doc) === issue).map((doc) => doc as StoryDoc);
}

/** Undoes one move, unless somebody moved the story on. */
export async function putBack(tx: Transaction, { story, from, to }: StoryMove): Promise<void> {
  const doc = await loadStory(tx, story);
  if (doc && issueOf(doc) === to) place(tx, doc, from);
}

function place(tx: Transaction, doc: StoryDoc, issue: number | null): void {
  put(tx, { ...doc, issue: issue === null ? null : issueName(issue), issueVia: null });
}

/** Under its old revision: a story looks the same whatever issue it belongs to. */
function put(tx: Transaction, doc: StoryDoc): void {
  tx.put(stories, String(doc.state.number), doc);
}
