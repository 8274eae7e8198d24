import { AppError } from '@tanggap/shared/errors';
import { withAnyMark } from './desk-reads.js';
import { isUnderWay, responses, storyMark } from './response-docs.js';
import { loadStories, loadStory, survivingNumber } from './story-docs.js';
import type { StoryDoc } from './story-docs.js';
import type { Transaction } from './transaction.js';
import { storyNumber } from '../story/codes.js';

/** A story and all that were merged into it, however far back. */
export async function familyNumbers(tx: Pick<Transaction, 'getMany'>, number: number): Promise<number[]> {
  const family = new Set([number]);
  for (let youngest = [number]; youngest.length > 0;) {
    const merged = (await loadStories(tx, youngest)).flatMap(({ gathered }) => gathered);
    youngest = merged.filter((one) => !family.has(one));
    for (const one of youngest) family.add(one);
  }
  return [...family];
}

/** The story that lives on where `id` was merged away. Throws `not-found`. */
export async function livingStory(tx: Pick<Transaction, 'get'>, id: string): Promise<StoryDoc> {
  const story = await loadStory(tx, await survivingNumber(tx, storyNumber(id)));
  if (!story) throw new AppError('not-found', `no story ${id}`, { storyId: id });
  return story;
}

/** Throws `not-found`; entries of Jejak must not hang in the air. */
export async function requireStory(tx: Pick<Transaction, 'get'>, id: string): Promise<number> {
  const number = storyNumber(id);
  if (!(await loadStory(tx, number))) throw new AppError('not-found', `no story ${id}`, { storyId: id });
  return number;
}

/** Whether an answer of the story or of one merged into it is in review, approved or out. */
export async function hasAnswerUnderWay(
  tx: Pick<Transaction, 'getMany' | 'count'>,
  story: number,
): Promise<boolean> {
  const ofFamily = withAnyMark((await familyNumbers(tx, story)).map(storyMark));
  return (await tx.count(responses, [ofFamily, isUnderWay])) > 0;
}
